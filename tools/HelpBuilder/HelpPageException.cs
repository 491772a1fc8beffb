namespace TranscribeJobTools.HelpBuilder;

/// <summary>A page is not of the form that help is made of.</summary>
/// <param name="page">The page's path.</param>
/// <param name="line">The line, from 1.</param>
/// <param name="message">What is wrong there.</param>
/// <param name="reason">What found it, if it was another exception.</param>
public sealed class HelpPageException(string page, int line, string message, Exception? reason = null) : Exception(message, reason)
{
    public string Page { get; } = page;

    public int Line { get; } = line;
}
