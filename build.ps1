#!/usr/bin/env pwsh
<#
.SYNOPSIS
Builds, tests and packs the module: a thin wrapper over dotnet, plus Pester and PSScriptAnalyzer where they are installed.
.EXAMPLE
./build.ps1
Builds the module; afterwards Import-Module ./TranscribeJobTools.psd1 works.
.EXAMPLE
./build.ps1 -Task Test
Runs all tests.
.EXAMPLE
./build.ps1 -Task Pack
Makes the module's folder, artifacts/module/release/TranscribeJobTools, and the package of it in artifacts/package/release.
#>
[CmdletBinding()]
param(
    [ValidateSet('Build', 'Test', 'Pack', 'Clean')]
    [string] $Task = 'Build',

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Debug'
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

function Invoke-DotNet {
    & dotnet @args
    if ($LASTEXITCODE -ne 0) {
        throw "dotnet $args failed with exit code $LASTEXITCODE."
    }
}

function Test-Script {
    if (-not (Get-Module PSScriptAnalyzer -ListAvailable)) {
        Write-Warning 'PSScriptAnalyzer is not installed: the scripts are not analysed.'
        return
    }

    $findings = Invoke-ScriptAnalyzer -Path . -Recurse -Settings PSGallery
    if ($findings) {
        $findings | Out-Host
        throw 'PSScriptAnalyzer has findings.'
    }
}

function Test-WithPester {
    if (-not (Get-Module Pester -ListAvailable | Where-Object Version -GE '5.0')) {
        Write-Warning 'Pester 5 or later is not installed: tests/Pester is left out.'
        return
    }

    Import-Module Pester -MinimumVersion 5.0
    $result = Invoke-Pester -Path tests/Pester -PassThru
    if ($result.Result -ne 'Passed') {
        throw "Pester: $($result.FailedCount) failed."
    }
}

Push-Location $PSScriptRoot
try {
    switch ($Task) {
        'Build' { Invoke-DotNet build --configuration $Configuration }
        'Test' {
            Invoke-DotNet test --configuration $Configuration
            Test-Script
            Test-WithPester
        }
        'Pack' { Invoke-DotNet pack src/TranscribeJobTools --configuration Release }
        'Clean' { Remove-Item bin, artifacts -Recurse -Force -ErrorAction Ignore }
    }
}
finally {
    Pop-Location
}
