# Starts the sandbox that the tests talk to, and makes it what AWS is for this process.

function Start-SandboxSession {
    [CmdletBinding()]
    param()

    $root = Join-Path $PSScriptRoot '../..' -Resolve
    $program = Get-ChildItem (Join-Path $root 'artifacts/bin/Sandbox') -Recurse -Filter Sandbox.dll |
        Sort-Object LastWriteTime -Descending | Select-Object -First 1
    if (-not $program) {
        throw "The sandbox is not built: run dotnet build in $root first."
    }

    $start = [System.Diagnostics.ProcessStartInfo]::new('dotnet', "`"$($program.FullName)`" serve")
    $start.RedirectStandardOutput = $true
    $process = [System.Diagnostics.Process]::Start($start)
    while ($null -ne ($line = $process.StandardOutput.ReadLine())) {
        if ($line -match "AWS_ENDPOINT_URL = '(?<Url>[^']+)'") {
            $url = $Matches.Url
            break
        }
    }

    Get-ChildItem Env:AWS_* | Remove-Item
    $env:AWS_ENDPOINT_URL = $url
    $env:AWS_ACCESS_KEY_ID = 'sandbox'
    $env:AWS_SECRET_ACCESS_KEY = 'sandbox-secret'
    $env:AWS_REGION = 'us-east-1'
    $env:AWS_EC2_METADATA_DISABLED = 'true'
    Import-Module (Join-Path $root 'TranscribeJobTools.psd1') -Global
    $process
}

function Stop-SandboxSession {
    [CmdletBinding()]
    param([System.Diagnostics.Process] $Process)

    $Process.Kill()
    $Process.Dispose()
    Get-ChildItem Env:AWS_* | Remove-Item
}

Export-ModuleMember -Function Start-SandboxSession, Stop-SandboxSession
