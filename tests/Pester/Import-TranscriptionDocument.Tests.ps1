BeforeAll {
    Import-Module "$PSScriptRoot/SandboxSession.psm1"
    $sandbox = Start-SandboxSession
    $null = Save-TranscriptionOutput meeting.review-42, call-0001 -Destination TestDrive:/in
}

AfterAll {
    Stop-SandboxSession $sandbox
}

Describe 'Import-TranscriptionDocument' {
    It 'reads what Save-TranscriptionOutput gives, and passes over its subtitles' {
        $document = Save-TranscriptionOutput meeting.review-42 -Destination TestDrive:/piped | Import-TranscriptionDocument
        $document.JobName | Should -Be 'meeting.review-42'
        $document.Text | Should -BeLike 'Thank you for calling*'
        $document.Turns.Words.Count | Should -Be $document.Words.Count
    }

    It 'takes files of Get-ChildItem, wildcards and paths of a drive of PowerShell' {
        (Get-ChildItem TestDrive:/in -Filter *.json | Import-TranscriptionDocument).JobName | Should -Be 'call-0001', 'meeting.review-42'
        (Import-TranscriptionDocument TestDrive:/in/*.json).JobName | Should -Be 'call-0001', 'meeting.review-42'
    }

    It 'says the times as seconds in JSON' {
        $json = Import-TranscriptionDocument TestDrive:/in/call-0001.json | ConvertTo-Json -Depth 6 | ConvertFrom-Json
        $json.Turns[0].StartSeconds | Should -Be 0.119
        $json.Words[0].Content | Should -Be 'Thank'
    }

    It 'exports turns as rows' {
        $row = (Import-TranscriptionDocument TestDrive:/in/call-0001.json).Turns | ConvertTo-Csv | ConvertFrom-Csv | Select-Object -First 1
        $row.Text | Should -BeLike 'Thank you for calling*'
    }

    It 'says what is no transcript, and where' {
        Set-Content TestDrive:/in/odd.json '{"results":{"items":[{"start_time":"soon"}]}}'
        { Import-TranscriptionDocument TestDrive:/in/odd.json -ErrorAction Stop } |
            Should -Throw -ErrorId 'NotATranscript*' -ExpectedMessage "*results.items?0?.start_time is 'soon', not a time in seconds (line 1, byte 36)."
    }
}
