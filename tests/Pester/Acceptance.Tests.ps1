BeforeAll {
    Import-Module "$PSScriptRoot/SandboxSession.psm1"
    $sandbox = Start-SandboxSession
    $manifest = Join-Path $PSScriptRoot '../../TranscribeJobTools.psd1' -Resolve
}

AfterAll {
    Stop-SandboxSession $sandbox
}

Describe 'The module in a full PowerShell' {
    It 'does its main job in one pipeline' {
        $files = Find-TranscriptionJob call-000[123] | Wait-TranscriptionJob | Save-TranscriptionOutput -Destination TestDrive:/out
        $files.Count | Should -Be 4
        (Get-ChildItem TestDrive:/out).Count | Should -Be 4
        $documents = $files | Import-TranscriptionDocument | Export-TranscriptionDocument -Format Docx -Destination TestDrive:/read
        $documents.Name | Sort-Object | Should -Be 'call-0001.docx', 'call-0002.docx', 'call-0003.docx', 'redacted-call-0003.docx'
    }

    It 'shows tables that fit 80 columns' {
        $lines = (Get-TranscriptionJobDetail call-0001, call-0004 | Format-Table | Out-String -Width 80) -split '\r?\n'
        $lines -match 'call-0004' | Should -BeLike '*FAILED*'
        ($lines | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual 80
    }

    It 'shows chosen columns as any object does' {
        $shown = Find-TranscriptionJob call-0001 | Format-Table TranscriptionJobName, TranscriptionJobStatus | Out-String
        $shown | Should -Match 'call-0001\s+COMPLETED'
    }

    It 'gives the service''s JSON' {
        $json = Get-TranscriptionJobDetail meeting.review-42 | ConvertTo-Json -Depth 5 | ConvertFrom-Json -AsHashtable
        $json.Settings.MaxSpeakerLabels | Should -Be 2
        $json.Subtitles.Formats | Should -Be 'vtt', 'srt'
        $json.Keys | Should -Not -Contain 'Connection'
    }

    It 'exports rows that lead back to the jobs' {
        Find-TranscriptionJob call-000[12] | Export-Csv TestDrive:/jobs.csv
        $rows = Import-Csv TestDrive:/jobs.csv
        $rows.TranscriptionJobStatus | Should -Be 'COMPLETED', 'COMPLETED'
        ($rows | Get-TranscriptionJobDetail).TranscriptionJobName | Should -Be 'call-0002', 'call-0001'
    }

    It 'groups and sorts' {
        $jobs = Find-TranscriptionJob
        $groups = $jobs | Group-Object TranscriptionJobStatus -AsHashTable
        $groups.FAILED.TranscriptionJobName | Should -Be 'call-0004'
        ($jobs | Sort-Object CreationTime | Select-Object -First 1).TranscriptionJobName | Should -Be 'call-0001'
    }

    It 'stops the pipeline upstream at Select-Object -First, be jobs under way or not' {
        # The upstream has no end of its own.
        $endless = { while ($true) { 'call-0001'; Start-Sleep -Milliseconds 50 } }
        (& $endless | Get-TranscriptionJobDetail | Select-Object -First 1).TranscriptionJobName | Should -Be 'call-0001'

        $null = Start-TranscriptionJob s3://elsewhere/a.mp3 -TranscriptionJobName under-way -LanguageCode en-US
        ('under-way', 'call-0001' | Wait-TranscriptionJob -PollingInterval 3600 | Select-Object -First 1).TranscriptionJobName |
            Should -Be 'call-0001'
    }

    It 'works in parallel runspaces' {
        $names = 1..4 | ForEach-Object -Parallel {
            Import-Module $using:manifest
            (Get-TranscriptionJobDetail "call-000$_").TranscriptionJobName
        }
        $names | Sort-Object | Should -Be 'call-0001', 'call-0002', 'call-0003', 'call-0004'
    }

    It 'takes objects that another runspace made' {
        $jobs = 1..2 | ForEach-Object -Parallel {
            Import-Module $using:manifest
            Find-TranscriptionJob "call-000$_"
        }
        ($jobs | Save-TranscriptionOutput -Destination TestDrive:/parallel).Count | Should -Be 2
    }

    It 'works in a thread job' -Skip:(-not (Get-Command Start-ThreadJob -ErrorAction Ignore)) {
        $thread = Start-ThreadJob {
            Import-Module $using:manifest
            'call-0001', 'nobody' | Wait-TranscriptionJob
        }
        $done = Receive-Job $thread -Wait -AutoRemoveJob -ErrorVariable failures -ErrorAction SilentlyContinue
        $done.TranscriptionJobName | Should -Be 'call-0001'
        $failures.TargetObject | Should -Be 'nobody'
    }

    It 'has every member that its objects promise, under strict mode' {
        Set-StrictMode -Version Latest
        $running = Find-TranscriptionJob board-opted-out | Get-TranscriptionJobDetail
        $running.FailureReason | Should -BeNullOrEmpty
        $running.Tags.Count | Should -Be 0
        $running.LanguageCodes.Count | Should -Be 0
        $failed = Get-TranscriptionJobDetail call-0004
        $failed.Transcript.TranscriptFileUri | Should -BeNullOrEmpty
    }
}
