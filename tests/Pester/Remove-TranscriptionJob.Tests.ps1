BeforeAll {
    Import-Module "$PSScriptRoot/SandboxSession.psm1"
    $sandbox = Start-SandboxSession
}

AfterAll {
    Stop-SandboxSession $sandbox
}

Describe 'Remove-TranscriptionJob' {
    It 'deletes by name and by object, and gives nothing' {
        Remove-TranscriptionJob call-0001 -Force | Should -BeNullOrEmpty
        Find-TranscriptionJob call-0002 | Remove-TranscriptionJob -Confirm:$false | Should -BeNullOrEmpty
        Find-TranscriptionJob call-0001, call-0002 | Should -BeNullOrEmpty
    }

    It 'deletes nothing with -WhatIf' {
        Remove-TranscriptionJob call-0003 -Force -WhatIf
        Find-TranscriptionJob call-0003 | Should -HaveCount 1
    }

    It 'leaves a job at work alone' {
        $null = Start-TranscriptionJob s3://elsewhere/a.mp3 -TranscriptionJobName busy -LanguageCode en-US
        { Remove-TranscriptionJob busy -Force -ErrorAction Stop } | Should -Throw -ErrorId 'JobNotFinished*'
    }

    It 'takes output in an own bucket along with -WithOutput' {
        Remove-TranscriptionJob archive-own-bucket -Force -WithOutput -Verbose 4>&1 | Out-String |
            Should -Match 'Deleted .*archive'
    }
}
