BeforeAll {
    Import-Module "$PSScriptRoot/SandboxSession.psm1"
    $sandbox = Start-SandboxSession
}

AfterAll {
    Stop-SandboxSession $sandbox
}

Describe 'Wait-TranscriptionJob' {
    It 'emits finished jobs at once, and a failed one as an error with the job' {
        $done = 'call-0001', 'call-0004' | Wait-TranscriptionJob -ErrorVariable failures -ErrorAction SilentlyContinue
        $done.TranscriptionJobName | Should -Be 'call-0001'
        $failures.TargetObject.TranscriptionJobName | Should -Be 'call-0004'
        $failures.Exception.Message | Should -BeLike '*media format*'
    }

    It 'emits the failed one too with -IncludeFailed' {
        (Wait-TranscriptionJob call-0004 -IncludeFailed).TranscriptionJobStatus | Should -Be 'FAILED'
    }

    It 'tells of each unfinished job when the time is up' {
        { Wait-TranscriptionJob call-0007 -Timeout 0.5 -ErrorAction Stop } | Should -Throw -ErrorId 'WaitTimeout*'
    }
}
