using System.Management.Automation;
using TranscribeJobTools.Jobs;

namespace TranscribeJobTools.Input;

/// <summary>Patterns for the names of jobs: PowerShell's own wildcards, and what of them the service can narrow by.</summary>
internal static class NamePattern
{
    /// <summary>Whether a name matches any of the patterns; without patterns every name does.</summary>
    public static Func<string, bool> Matches(string[] patterns)
    {
        WildcardPattern[] compiled = [.. patterns.Select(pattern => WildcardPattern.Get(pattern, WildcardOptions.IgnoreCase))];
        return compiled.Length == 0 ? _ => true : name => compiled.Any(pattern => pattern.IsMatch(name));
    }

    /// <summary>The longest run of plain characters that every match must hold, or null if there is none.</summary>
    public static string? CommonRun(string[] patterns)
    {
        if (patterns.Length != 1)
        {
            return null;
        }

        string longest = "";
        string run = "";
        bool isInSet = false;
        foreach (char character in patterns[0])
        {
            isInSet = character switch { '[' => true, ']' => false, _ => isInSet };
            run = !isInSet && JobName.IsAllowed(character) ? run + character : "";
            longest = run.Length > longest.Length ? run : longest;
        }

        return longest.Length == 0 ? null : longest;
    }
}
