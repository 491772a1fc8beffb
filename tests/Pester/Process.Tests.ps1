# What needs a PowerShell process of its own: what is loaded first, the language mode, and exit codes.

BeforeAll {
    Import-Module "$PSScriptRoot/SandboxSession.psm1"
    $sandbox = Start-SandboxSession
    $manifest = Join-Path $PSScriptRoot '../../TranscribeJobTools.psd1' -Resolve
    $folder = Convert-Path TestDrive:/

    function Invoke-Runbook {
        param([string] $Text, [string[]] $Argument = @())

        $file = Join-Path $folder 'runbook.ps1'
        Set-Content -Path $file -Value $Text
        $output = & (Get-Process -Id $PID).Path -NoProfile -NonInteractive -File $file $manifest @Argument 2>&1
        [pscustomobject]@{ ExitCode = $LASTEXITCODE; Text = $output | Out-String }
    }
}

AfterAll {
    Stop-SandboxSession $sandbox
}

Describe 'Beside AWS Tools' {
    BeforeAll {
        $tools = (New-Item -ItemType Directory -Path TestDrive:/AWS.Tools.Common).FullName
        $library = Join-Path $tools 'AWSSDK.Core.dll'

        # By the compiler itself: Add-Type gives an assembly a name of its own choice.
        Add-Type 'public static class Loaded { }'
        $source = [Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree]::ParseText(@'
[assembly: System.Reflection.AssemblyVersion("3.3.0.0")]
namespace Amazon.Runtime
{
    public class ImmutableCredentials { public string AccessKey => "sandbox"; public string SecretKey => "sandbox-secret"; public string Token => ""; }
    public class AWSCredentials { public ImmutableCredentials GetCredentials() => new ImmutableCredentials(); }
}
'@)
        $runtime = [Microsoft.CodeAnalysis.MetadataReference]::CreateFromFile([object].Assembly.Location)
        $made = [Microsoft.CodeAnalysis.CSharp.CSharpCompilation]::Create(
            'AWSSDK.Core', [Microsoft.CodeAnalysis.SyntaxTree[]]$source, [Microsoft.CodeAnalysis.MetadataReference[]]$runtime,
            [Microsoft.CodeAnalysis.CSharp.CSharpCompilationOptions]::new('DynamicallyLinkedLibrary'))
        $stream = [System.IO.File]::Create($library)
        $made.Emit($stream).Success | Should -BeTrue
        $stream.Dispose()
        Set-Content -Path (Join-Path $tools 'AWS.Tools.Common.psm1') -Value @'
Add-Type -Path $PSScriptRoot/AWSSDK.Core.dll
function Get-AWSCredential { [Amazon.Runtime.AWSCredentials]::new() }
'@
    }

    It 'works with another AWSSDK.Core loaded <_>' -ForEach 'first', 'last' {
        $import = '$null = Import-Module ($args[1])', 'Import-Module $args[0]'
        if ($_ -eq 'last') {
            [array]::Reverse($import)
        }

        $run = Invoke-Runbook -Argument $tools -Text @"
`$ErrorActionPreference = 'Stop'
$($import -join "`n")
Remove-Item Env:AWS_ACCESS_KEY_ID, Env:AWS_SECRET_ACCESS_KEY
(Find-TranscriptionJob call-0001 -Credential (Get-AWSCredential)).TranscriptionJobName
[AppDomain]::CurrentDomain.GetAssemblies().Where{ `$_.GetName().Name -eq 'AWSSDK.Core' }.Count
"@
        $run.Text -split '\r?\n' | Select-Object -First 2 | Should -Be 'call-0001', '2'
        $run.ExitCode | Should -Be 0
    }
}

Describe 'Constrained language mode' {
    It 'lets the main job through' {
        $run = Invoke-Runbook -Argument $folder -Text @'
$ErrorActionPreference = 'Stop'
Import-Module $args[0]
$ExecutionContext.SessionState.LanguageMode = 'ConstrainedLanguage'
$files = Find-TranscriptionJob call-0001 | Wait-TranscriptionJob -Timeout 10 | Save-TranscriptionOutput -Destination "$($args[1])/constrained"
($files | Import-TranscriptionDocument | Export-TranscriptionDocument -Format Markdown -SpeakerName @{ spk_0 = 'Agent' }).Name
(Get-TranscriptionJobDetail call-0001 | Format-Table | Out-String).Trim() -split '\r?\n' | Select-Object -Last 1
"$($ExecutionContext.SessionState.LanguageMode)"
'@
        $run.Text | Should -Match '^call-0001\.md\s+call-0001 +COMPLETED\b.*\s+ConstrainedLanguage'
        $run.ExitCode | Should -Be 0
    }
}

Describe 'Exit codes of pwsh -File' {
    It 'is 1 after the first error where errors stop the runbook' {
        $run = Invoke-Runbook @'
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
Import-Module $args[0]
'call-0004', 'call-0001' | Wait-TranscriptionJob | Out-Null
'not reached'
'@
        $run.ExitCode | Should -Be 1
        $run.Text | Should -Match 'call-0004'
        $run.Text | Should -Not -Match 'not reached'
    }

    It 'is 0 after errors of single jobs, unless the runbook counts them' {
        $text = @'
Import-Module $args[0]
$done = 'call-0004', 'nobody', 'call-0001' | Wait-TranscriptionJob -ErrorVariable failed -ErrorAction SilentlyContinue
"$(@($done).Count) done, $($failed.Count) failed"
'@
        $run = Invoke-Runbook $text
        $run.Text.Trim() | Should -Be '1 done, 2 failed'
        $run.ExitCode | Should -Be 0
        (Invoke-Runbook "$text`nexit `$failed.Count").ExitCode | Should -Be 2
    }
}
