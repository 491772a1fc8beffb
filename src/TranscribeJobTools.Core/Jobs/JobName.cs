using System.Buffers;

namespace TranscribeJobTools.Jobs;

/// <summary>The service's rule for the name of a job.</summary>
internal static class JobName
{
    public const int MaxLength = 200;

    private static readonly SearchValues<char> s_allowed =
        SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ._-");

    private static readonly SearchValues<char> s_allowedInPatterns =
        SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ._-*?[]`");

    public static bool IsValid(string name) =>
        name.Length is > 0 and <= MaxLength && !name.AsSpan().ContainsAnyExcept(s_allowed);

    public static bool IsAllowed(char character) => s_allowed.Contains(character);

    /// <summary>Whether this would find jobs as a pattern. A link has a question mark too, and is none.</summary>
    public static bool IsPattern(string name) =>
        name.AsSpan().ContainsAny('*', '?', '[') && !name.AsSpan().ContainsAnyExcept(s_allowedInPatterns);
}
