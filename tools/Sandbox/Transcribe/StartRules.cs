using System.Text.Json.Nodes;

namespace TranscribeJobTools.Sandbox.Transcribe;

/// <summary>
/// The rules of StartTranscriptionJob that hold between members. The text on languages is the service's own; the others are
/// documented as rules only, and worded here in its manner.
/// </summary>
internal static class StartRules
{
    private static readonly string[] s_languageWays = ["LanguageCode", "IdentifyLanguage", "IdentifyMultipleLanguages"];

    public static void Check(JsonObject input)
    {
        if (input["Media"]?["MediaFileUri"] is null)
        {
            throw TranscribeError.BadRequest("The media file URI is missing. Add a media file URI and try your request again.");
        }

        CheckLanguages(input);
        JsonNode? settings = input["Settings"];
        Together(settings, "ShowSpeakerLabels", "MaxSpeakerLabels");
        Together(settings, "ShowAlternatives", "MaxAlternatives");
        Together(settings, "VocabularyFilterName", "VocabularyFilterMethod");
        Together(input["JobExecutionSettings"], "AllowDeferredExecution", "DataAccessRoleArn");
        if (IsOn(settings, "ShowSpeakerLabels") && IsOn(settings, "ChannelIdentification"))
        {
            throw TranscribeError.BadRequest(
                "ShowSpeakerLabels and ChannelIdentification can't both be turned on. Turn one of them off and try your request again.");
        }

        JsonArray tags = input["Tags"]?.AsArray() ?? [];
        if (tags.Select(tag => tag!["Key"]!.GetValue<string>()).Distinct(StringComparer.Ordinal).Count() < tags.Count)
        {
            throw TranscribeError.BadRequest("The tag keys aren't unique. Use each tag key once and try your request again.");
        }
    }

    private static void CheckLanguages(JsonObject input)
    {
        int ways = s_languageWays.Count(way => IsOn(input, way));
        if (ways == 0)
        {
            throw TranscribeError.BadRequest("The language code is missing. Either add a language code or turn on language identification.");
        }

        if (ways > 1)
        {
            throw TranscribeError.BadRequest(
                "You can include only one of LanguageCode, IdentifyLanguage, and IdentifyMultipleLanguages. Remove the others and try your "
                + "request again.");
        }
    }

    private static void Together(JsonNode? parent, string one, string other)
    {
        if (IsOn(parent, one) != IsOn(parent, other))
        {
            (string present, string missing) = IsOn(parent, one) ? (one, other) : (other, one);
            throw TranscribeError.BadRequest($"If you include {present}, you must also include {missing}. Add it and try your request again.");
        }
    }

    /// <summary>Whether a member is there and, if it is a switch, on.</summary>
    private static bool IsOn(JsonNode? parent, string member) =>
        parent?[member] is JsonValue value && (!value.TryGetValue(out bool isOn) || isOn);
}
