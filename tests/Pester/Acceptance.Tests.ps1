BeforeAll {
    Import-Module "$PSScriptRoot/SandboxSession.psm1"
    $sandbox = Start-SandboxSession
}

AfterAll {
    Stop-SandboxSession $sandbox
}

Describe 'The module in a full PowerShell' {
    It 'does its main job in one pipeline' {
        $files = Find-TranscriptionJob call-000[123] | Wait-TranscriptionJob | Save-TranscriptionOutput -Destination TestDrive:/out
        $files.Count | Should -Be 4
        (Get-ChildItem TestDrive:/out).Count | Should -Be 4
    }

    It 'shows tables that fit 80 columns' {
        $lines = (Get-TranscriptionJobDetail call-0001, call-0004 | Format-Table | Out-String -Width 80) -split '\r?\n'
        $lines -match 'call-0004' | Should -BeLike '*FAILED*'
        ($lines | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual 80
    }

    It 'gives the service''s JSON' {
        $json = Get-TranscriptionJobDetail meeting.review-42 | ConvertTo-Json -Depth 5 | ConvertFrom-Json -AsHashtable
        $json.Settings.MaxSpeakerLabels | Should -Be 2
        $json.Subtitles.Formats | Should -Be 'vtt', 'srt'
        $json.Keys | Should -Not -Contain 'Connection'
    }

    It 'groups, sorts and exports' {
        $jobs = Find-TranscriptionJob
        ($jobs | Group-Object TranscriptionJobStatus).Name | Should -Contain 'COMPLETED'
        ($jobs | Sort-Object CreationTime | Select-Object -First 1).TranscriptionJobName | Should -Be 'call-0001'
        ($jobs | ConvertTo-Csv | ConvertFrom-Csv).Count | Should -Be $jobs.Count
    }

    It 'works in parallel runspaces' {
        $names = 1..4 | ForEach-Object -Parallel {
            Import-Module $using:PSScriptRoot/../../TranscribeJobTools.psd1
            (Get-TranscriptionJobDetail "call-000$_").TranscriptionJobName
        }
        $names.Count | Should -Be 4
    }
}
