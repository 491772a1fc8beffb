BeforeAll {
    Import-Module "$PSScriptRoot/SandboxSession.psm1"
    $sandbox = Start-SandboxSession
    $null = Save-TranscriptionOutput meeting.review-42 -OutputType Transcript -Destination TestDrive:/in
    $file = (Get-Item TestDrive:/in/meeting.review-42.json).FullName
}

AfterAll {
    Stop-SandboxSession $sandbox
}

Describe 'Export-TranscriptionDocument' {
    It 'writes text to the pipeline, a line with its time for each paragraph' {
        $lines = Export-TranscriptionDocument $file -Format Text
        $lines[0] | Should -Match '^\[0:00:0\d\] '
        $lines | Where-Object { $_ } | Should -Match '^\[\d:\d\d:\d\d\] '
        'TestDrive:/in/meeting.review-42.txt' | Should -Not -Exist
    }

    It 'writes tables that Import-Csv reads' {
        $table = Get-ChildItem TestDrive:/in/*.json | Export-TranscriptionDocument -Format Csv -Per Word -Destination TestDrive:/tables
        $table | Should -BeOfType System.IO.FileInfo
        $words = Import-Csv $table
        $words.Count | Should -Be (Import-TranscriptionDocument $file).Words.Count
        $words[0].Content | Should -Not -BeNullOrEmpty
    }

    It 'gives files that bind to what takes files' {
        $file | Export-TranscriptionDocument -Format Markdown -Destination TestDrive:/read | Get-Content -TotalCount 1 |
            Should -Be '# meeting.review-42'
    }

    It 'names speakers' {
        Import-TranscriptionDocument $file | Export-TranscriptionDocument -Format Text -SpeakerName @{ spk_0 = 'Agent' } |
            Should -Not -Match 'spk_0'
    }

    It 'leaves an existing file alone without -Force' {
        $null = Export-TranscriptionDocument $file -Format Markdown -Destination TestDrive:/twice
        { Export-TranscriptionDocument $file -Format Markdown -Destination TestDrive:/twice -ErrorAction Stop } |
            Should -Throw -ErrorId 'FileExists*'
        (Export-TranscriptionDocument $file -Format Markdown -Destination TestDrive:/twice -Force).Name | Should -Be 'meeting.review-42.md'
    }

    It 'makes nothing with -WhatIf' {
        Export-TranscriptionDocument $file -Format Csv -Destination TestDrive:/nothing -WhatIf
        'TestDrive:/nothing' | Should -Not -Exist
    }
}
