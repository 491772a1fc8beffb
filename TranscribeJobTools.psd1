@{
    RootModule           = 'bin/TranscribeJobTools.dll'
    ModuleVersion        = '0.1.0'
    GUID                 = '6a1f9c52-8d0e-4b57-9a43-2f7c1f0e5d3b'
    Author               = 'The TranscribeJobTools authors'
    CompanyName          = 'The TranscribeJobTools authors'
    Copyright            = 'Copyright (c) 2026 The TranscribeJobTools authors. MIT licence.'
    Description          = 'Looks after Amazon Transcribe batch jobs from PowerShell: find them, wait for them, save what they made. Many jobs at once, an error for each that fails, typed objects, and the credential profiles and session settings of AWS Tools for PowerShell.'
    PowerShellVersion    = '7.4'
    CompatiblePSEditions = @('Core')
    FormatsToProcess     = @('formats/TranscribeJobTools.Format.ps1xml', 'formats/TranscribeJobTools.Documents.Format.ps1xml')
    TypesToProcess       = @('formats/TranscribeJobTools.Types.ps1xml')
    CmdletsToExport      = @(
        'Export-TranscriptionDocument'
        'Find-TranscriptionJob'
        'Get-TranscriptionJobDetail'
        'Import-TranscriptionDocument'
        'Remove-TranscriptionJob'
        'Save-TranscriptionOutput'
        'Start-TranscriptionJob'
        'Wait-TranscriptionJob'
    )
    FunctionsToExport    = @()
    VariablesToExport    = @()
    AliasesToExport      = @()
    PrivateData          = @{
        PSData = @{
            Tags       = @('AWS', 'Transcribe', 'AmazonTranscribe', 'transcription', 'speech-to-text', 'subtitles', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS')
            LicenseUri = 'https://opensource.org/license/mit'
        }
    }
}
