BeforeAll {
    Import-Module "$PSScriptRoot/SandboxSession.psm1"
    $sandbox = Start-SandboxSession
}

AfterAll {
    Stop-SandboxSession $sandbox
}

Describe 'Find-TranscriptionJob' {
    It 'lists the newest first' {
        $times = (Find-TranscriptionJob).CreationTime
        $times.Count | Should -BeGreaterThan 5
        $times | Should -Be ($times | Sort-Object -Descending)
    }

    It 'matches names by wildcard, in whatever case' {
        (Find-TranscriptionJob CALL-000[12]).TranscriptionJobName | Should -Be 'call-0002', 'call-0001'
    }

    It 'takes several states as one stream' {
        (Find-TranscriptionJob -Status COMPLETED, FAILED).TranscriptionJobStatus | Sort-Object -Unique | Should -Be 'COMPLETED', 'FAILED'
    }

    It 'stops asking when the pipeline has enough' {
        (Find-TranscriptionJob | Select-Object -First 1).TranscriptionJobName | Should -Be 'call-0007'
    }
}
