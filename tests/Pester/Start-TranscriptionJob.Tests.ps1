BeforeAll {
    Import-Module "$PSScriptRoot/SandboxSession.psm1"
    $sandbox = Start-SandboxSession
    $calls = New-Item -ItemType Directory -Path TestDrive:/calls
    foreach ($format in 'mp3', 'mp4', 'wav', 'flac', 'ogg', 'amr', 'webm', 'm4a') {
        Set-Content -Path (Join-Path $calls "call-$format.$format") -Value "the sound of $format"
    }
}

AfterAll {
    Stop-SandboxSession $sandbox
}

Describe 'Start-TranscriptionJob' {
    It 'uploads files of all formats and starts their jobs, in order, once' {
        $files = Get-ChildItem $calls
        $jobs = $files | Start-TranscriptionJob -BucketName sandbox-uploads -KeyPrefix all -IdentifyLanguage -MaxSpeakerLabels 4
        $jobs.Media.MediaFileUri | Should -Be ($files | ForEach-Object { "s3://sandbox-uploads/all/$($_.Name)" })
        $jobs[0].Settings.MaxSpeakerLabels | Should -Be 4

        $again = $files | Start-TranscriptionJob -BucketName sandbox-uploads -KeyPrefix all -IdentifyLanguage -MaxSpeakerLabels 4 -Verbose 4>&1
        ($again | Where-Object { $_ -isnot [System.Management.Automation.VerboseRecord] }).CreationTime | Should -Be $jobs.CreationTime
        $again | Where-Object { "$_" -like '*it is not uploaded again.' } | Should -HaveCount 8
    }

    It 'takes wildcards, against the session''s location' {
        Push-Location $calls
        (Start-TranscriptionJob *.m* -BucketName sandbox-uploads -KeyPrefix wild -LanguageCode en-US).Count | Should -Be 3
        Pop-Location
    }

    It 'takes rows of a table, each with its own settings' {
        $jobs = @'
MediaFileUri,TranscriptionJobName,LanguageCode,IdentifyLanguage,MaxSpeakerLabels
s3://elsewhere/a.mp3,row-a,de-DE,,2
s3://elsewhere/b.mp3,row-b,,true,
'@ | ConvertFrom-Csv | Start-TranscriptionJob
        $jobs.TranscriptionJobName | Should -Be 'row-a', 'row-b'
        $jobs[0].LanguageCode | Should -Be 'de-DE'
        $jobs[0].Settings.MaxSpeakerLabels | Should -Be 2
        $jobs[1].IdentifyLanguage | Should -BeTrue
    }

    It 'shows the request with -WhatIf and starts nothing' {
        Start-TranscriptionJob s3://elsewhere/w.mp3 -TranscriptionJobName what-if -LanguageCode en-US -WhatIf
        Find-TranscriptionJob what-if | Should -BeNullOrEmpty
    }

    It 'says which two parameters do not go together' {
        { Start-TranscriptionJob s3://elsewhere/x.mp3 -LanguageCode en-US -IdentifyLanguage } |
            Should -Throw -ErrorId 'ParametersExclude*' -ExpectedMessage "-LanguageCode and -IdentifyLanguage don't go together."
    }

    It 'keeps tags, which tell jobs apart later' {
        $null = Start-TranscriptionJob s3://elsewhere/t.mp3 -TranscriptionJobName tagged -LanguageCode en-US -Tag @{ team = 'support' }
        $null = Start-TranscriptionJob s3://elsewhere/u.mp3 -TranscriptionJobName untagged -LanguageCode en-US
        $team = Get-TranscriptionJobDetail tagged, untagged | Where-Object { $_.Tags.Key -contains 'team' }
        $team.TranscriptionJobName | Should -Be 'tagged'
        "$($team.Tags)" | Should -Be 'team=support'
        $team | Format-List | Out-String | Should -Match 'Tags +: \{team=support\}'
    }
}
