using System.Collections;
using TranscribeJobTools.Errors;

namespace TranscribeJobTools.Input;

/// <summary>Names for voices, as users give them: @{ spk_0 = 'Agent'; ch_1 = 'Customer'; 'ch_0/spk_0' = 'Ann' }.</summary>
internal static class SpeakerNames
{
    /// <summary>Reads the names by their labels, whose upper and lower case doesn't matter.</summary>
    /// <exception cref="TranscribeJobException">A label or a name is no text.</exception>
    public static IReadOnlyDictionary<string, string> Read(IDictionary? given)
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry entry in given ?? new Hashtable())
        {
            object? name = entry.Value.Unwrapped();
            names[entry.Key.Unwrapped() as string ?? throw ExportFailures.SpeakerLabelNoText(entry.Key)] =
                name is string text && !string.IsNullOrWhiteSpace(text)
                    ? text.Trim()
                    : throw ExportFailures.SpeakerNameNoText(entry.Key, name);
        }

        return names;
    }
}
