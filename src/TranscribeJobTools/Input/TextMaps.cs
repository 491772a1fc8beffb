using System.Collections;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Jobs;
using TranscribeJobTools.Starting;

namespace TranscribeJobTools.Input;

/// <summary>Reads the maps of a request as users give them.</summary>
internal static class TextMaps
{
    /// <exception cref="TranscribeJobException">A key or a value is no text.</exception>
    public static IReadOnlyDictionary<string, string>? Read(IDictionary? given, string parameter) => given is null or { Count: 0 }
        ? null
        : Texts(given, parameter).ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);

    /// <exception cref="TranscribeJobException">A key or a value is no text, or longer than the service takes.</exception>
    public static Tag[] ReadTags(IDictionary? given, string parameter) =>
    [
        .. Texts(given ?? new Hashtable(), parameter).Select(tag => tag.Key.Length is 0 or > 128 || tag.Value.Length > 256
            ? throw StartInputFailures.TagTooLong(tag.Key)
            : new Tag { Key = tag.Key, Value = tag.Value }),
    ];

    /// <exception cref="TranscribeJobException">A language has something else than the three names, or one is no text.</exception>
    public static IReadOnlyDictionary<string, LanguageIdSettings>? ReadLanguageSettings(IDictionary? given, string parameter)
    {
        if (given is null or { Count: 0 })
        {
            return null;
        }

        var settings = new Dictionary<string, LanguageIdSettings>(StringComparer.Ordinal);
        foreach (DictionaryEntry entry in given)
        {
            if (entry.Key.Unwrapped() is not string language || entry.Value.Unwrapped() is not IDictionary names)
            {
                throw StartInputFailures.UnknownLanguageSetting(entry.Key.ToString() ?? "", entry.Value.Unwrapped());
            }

            settings[KnownValues.InTheirCase(language, Languages.All)] = ToSettings(language, names, parameter);
        }

        return settings;
    }

    private static LanguageIdSettings ToSettings(string language, IDictionary given, string parameter)
    {
        var names = Texts(given, parameter).ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.OrdinalIgnoreCase);
        string[] known = [nameof(LanguageIdSettings.VocabularyName), nameof(LanguageIdSettings.VocabularyFilterName), nameof(LanguageIdSettings.LanguageModelName)];
        return names.Keys.FirstOrDefault(name => !known.Contains(name, StringComparer.OrdinalIgnoreCase)) is { } stranger
            ? throw StartInputFailures.UnknownLanguageSetting(language, stranger)
            : new LanguageIdSettings
            {
                VocabularyName = names.GetValueOrDefault(known[0]),
                VocabularyFilterName = names.GetValueOrDefault(known[1]),
                LanguageModelName = names.GetValueOrDefault(known[2]),
            };
    }

    private static IEnumerable<KeyValuePair<string, string>> Texts(IDictionary map, string parameter)
    {
        foreach (DictionaryEntry entry in map)
        {
            yield return entry.Key.Unwrapped() is string key && entry.Value.Unwrapped() is string value
                ? KeyValuePair.Create(key, value)
                : throw StartInputFailures.NotATextMap(parameter, entry.Key, entry.Value.Unwrapped());
        }
    }
}
