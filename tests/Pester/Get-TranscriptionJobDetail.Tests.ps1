BeforeAll {
    Import-Module "$PSScriptRoot/SandboxSession.psm1"
    $sandbox = Start-SandboxSession
}

AfterAll {
    Stop-SandboxSession $sandbox
}

Describe 'Get-TranscriptionJobDetail' {
    It 'answers in the order of the names, with an error for each that is not there' {
        $jobs = Get-TranscriptionJobDetail call-0002, nobody, call-0001 -ErrorVariable failures -ErrorAction SilentlyContinue
        $jobs.TranscriptionJobName | Should -Be 'call-0002', 'call-0001'
        $failures.FullyQualifiedErrorId | Should -Be 'JobNotFound,TranscribeJobTools.Commands.GetTranscriptionJobDetailCommand'
    }

    It 'takes rows of a CSV by property name' {
        $jobs = "TranscriptionJobName,Region`ncall-0001,us-east-1`npodcast-042,eu-west-1" | ConvertFrom-Csv | Get-TranscriptionJobDetail
        $jobs.TranscriptionJobName | Should -Be 'call-0001', 'podcast-042'
    }

    It 'takes objects that ConvertFrom-Json and Import-Clixml give' {
        $json = Get-TranscriptionJobDetail call-0001 | ConvertTo-Json -Depth 5
        ($json | ConvertFrom-Json | Get-TranscriptionJobDetail).TranscriptionJobName | Should -Be 'call-0001'
        Find-TranscriptionJob call-0001 | Export-Clixml TestDrive:/job.xml
        (Import-Clixml TestDrive:/job.xml | Get-TranscriptionJobDetail).TranscriptionJobName | Should -Be 'call-0001'
    }

    It 'refuses a file and a hashtable' {
        { Get-Item $PSCommandPath | Get-TranscriptionJobDetail -ErrorAction Stop } | Should -Throw -ErrorId 'NotAJob*'
        { @{ Name = 'call-0001' } | Get-TranscriptionJobDetail -ErrorAction Stop } | Should -Throw -ErrorId 'NotAJob*'
    }
}
