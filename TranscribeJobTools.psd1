@{
    RootModule           = 'bin/TranscribeJobTools.dll'
    ModuleVersion        = '0.1.0'
    GUID                 = '6a1f9c52-8d0e-4b57-9a43-2f7c1f0e5d3b'
    Author               = 'The TranscribeJobTools authors'
    CompanyName          = 'The TranscribeJobTools authors'
    Copyright            = 'Copyright (c) 2026 The TranscribeJobTools authors. MIT licence.'
    Description          = 'Starts Amazon Transcribe batch jobs from PowerShell and looks after them: find them, wait for them, save what they made, read it, and write it as text, subtitles, web page or Word document. Many jobs at once, an error for each that fails, typed objects, and the credential profiles and session settings of AWS Tools for PowerShell.'
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
    FileList             = @(
        'CHANGELOG.md'
        'LICENSE'
        'THIRD-PARTY-NOTICES.txt'
        'TranscribeJobTools.psd1'
        'bin/TranscribeJobTools.Core.dll'
        'bin/TranscribeJobTools.dll'
        'bin/dependencies/AWSSDK.Core.dll'
        'bin/dependencies/AWSSDK.S3.dll'
        'bin/dependencies/AWSSDK.SSO.dll'
        'bin/dependencies/AWSSDK.SSOOIDC.dll'
        'bin/dependencies/AWSSDK.SecurityToken.dll'
        'bin/dependencies/System.IO.Hashing.dll'
        'bin/dependencies/TranscribeJobTools.Aws.dll'
        'bin/dependencies/TranscribeServiceClient.dll'
        'bin/docx/DocumentFormat.OpenXml.Framework.dll'
        'bin/docx/DocumentFormat.OpenXml.dll'
        'bin/docx/System.IO.Packaging.dll'
        'bin/docx/TranscribeJobTools.Docx.dll'
        'en-US/TranscribeJobTools.dll-Help.xml'
        'en-US/about_TranscribeJobTools.help.txt'
        'en-US/about_TranscribeJobTools_Credentials.help.txt'
        'en-US/about_TranscribeJobTools_Errors.help.txt'
        'en-US/about_TranscribeJobTools_Scale.help.txt'
        'formats/TranscribeJobTools.Documents.Format.ps1xml'
        'formats/TranscribeJobTools.Format.ps1xml'
        'formats/TranscribeJobTools.Types.ps1xml'
    )
    PrivateData          = @{
        PSData = @{
            Tags         = @('AWS', 'Transcribe', 'AmazonTranscribe', 'transcription', 'speech-to-text', 'subtitles', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS')
            LicenseUri   = 'https://github.com/transcribejobtools/TranscribeJobTools/blob/main/LICENSE'
            ProjectUri   = 'https://github.com/transcribejobtools/TranscribeJobTools'
            IconUri      = 'https://raw.githubusercontent.com/transcribejobtools/TranscribeJobTools/main/package/icon.png'
            ReleaseNotes = 'See https://github.com/transcribejobtools/TranscribeJobTools/blob/main/CHANGELOG.md.'
        }
    }
}
