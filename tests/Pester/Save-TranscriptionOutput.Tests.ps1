BeforeAll {
    Import-Module "$PSScriptRoot/SandboxSession.psm1"
    $sandbox = Start-SandboxSession
}

AfterAll {
    Stop-SandboxSession $sandbox
}

Describe 'Save-TranscriptionOutput' {
    It 'saves all that a job made, and the files read on' {
        $files = Save-TranscriptionOutput meeting.review-42 -Destination TestDrive:/all
        $files.OutputType | Sort-Object -Unique | Should -Be 'Subtitle', 'Transcript'
        ($files | Where-Object OutputType -EQ Transcript | Get-Content -Raw | ConvertFrom-Json).jobName | Should -Be 'meeting.review-42'
    }

    It 'signs for an object in a bucket of the user''s own' {
        (Save-TranscriptionOutput archive-own-bucket -Destination TestDrive:/own).Length | Should -BeGreaterThan 0
    }

    It 'makes nothing with -WhatIf' {
        Save-TranscriptionOutput call-0001 -Destination TestDrive:/nothing -WhatIf
        'TestDrive:/nothing' | Should -Not -Exist
    }

    It 'leaves an existing file alone without -Force' {
        $null = Save-TranscriptionOutput call-0001 -Destination TestDrive:/twice
        { Save-TranscriptionOutput call-0001 -Destination TestDrive:/twice -ErrorAction Stop } | Should -Throw -ErrorId 'FileExists*'
        (Save-TranscriptionOutput call-0001 -Destination TestDrive:/twice -SkipExisting).TranscriptionJobName | Should -Be 'call-0001'
    }
}
