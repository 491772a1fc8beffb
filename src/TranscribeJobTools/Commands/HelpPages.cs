namespace TranscribeJobTools.Commands;

/// <summary>Where the help pages are on the web, for Get-Help -Online: the one place of the project's address.</summary>
internal static class HelpPages
{
    public const string Base = "https://github.com/transcribejobtools/TranscribeJobTools/blob/main/docs/en-US/";
}
