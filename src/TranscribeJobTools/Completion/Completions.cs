using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace TranscribeJobTools.Completion;

/// <summary>Completion results of a list of values with what they mean.</summary>
internal static class Completions
{
    /// <summary>The values that begin with the word, then those that hold it, or whose meaning does.</summary>
    public static IEnumerable<CompletionResult> Of(string? word, Func<IEnumerable<KeyValuePair<string, string>>> values) =>
        Of(word, values, (value, wanted) => Holds(value.Key, wanted) || Holds(value.Value, wanted));

    /// <summary>The same of names, whose tool tips are nothing to look for.</summary>
    public static IEnumerable<CompletionResult> OfNames(string? word, Func<IEnumerable<KeyValuePair<string, string>>> names) =>
        Of(word, names, (name, wanted) => Holds(name.Key, wanted));

    [SuppressMessage("Design", "CA1031", Justification = "A Tab that finds nothing is no place for an error.")]
    private static IEnumerable<CompletionResult> Of(
        string? word,
        Func<IEnumerable<KeyValuePair<string, string>>> values,
        Func<KeyValuePair<string, string>, string, bool> isWanted)
    {
        string wanted = (word ?? "").Trim('\'', '"');
        try
        {
            return
            [
                .. values()
                    .Where(value => isWanted(value, wanted))
                    .OrderBy(value => !value.Key.StartsWith(wanted, StringComparison.OrdinalIgnoreCase))
                    .Select(value => new CompletionResult(Quote(value.Key), value.Key, CompletionResultType.ParameterValue, value.Value)),
            ];
        }
        catch (Exception)
        {
            return [];
        }
    }

    private static bool Holds(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static string Quote(string value) => value.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.')
        ? value
        : $"'{CodeGeneration.EscapeSingleQuotedStringContent(value)}'";
}
