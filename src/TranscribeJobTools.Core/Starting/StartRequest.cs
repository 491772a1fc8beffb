using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using TranscribeJobTools.Jobs;

namespace TranscribeJobTools.Starting;

/// <summary>What StartTranscriptionJob is asked: the members of the service's request, with their names and nesting.</summary>
internal sealed record StartRequest
{
    private static readonly JsonSerializerOptions s_json = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutEmptyLists } },
    };

    public required string TranscriptionJobName { get; init; }

    public string? LanguageCode { get; init; }

    public int? MediaSampleRateHertz { get; init; }

    public string? MediaFormat { get; init; }

    public required Media Media { get; init; }

    public string? OutputBucketName { get; init; }

    public string? OutputKey { get; init; }

    public string? OutputEncryptionKMSKeyId { get; init; }

    public IReadOnlyDictionary<string, string>? KMSEncryptionContext { get; init; }

    public Settings? Settings { get; init; }

    public ModelSettings? ModelSettings { get; init; }

    public JobExecutionSettings? JobExecutionSettings { get; init; }

    public ContentRedaction? ContentRedaction { get; init; }

    public bool? IdentifyLanguage { get; init; }

    public bool? IdentifyMultipleLanguages { get; init; }

    public string[] LanguageOptions { get; init; } = [];

    /// <summary>The subtitles to make; where they lie is not known yet.</summary>
    public SubtitlesOutput? Subtitles { get; init; }

    public Tag[] Tags { get; init; } = [];

    public IReadOnlyDictionary<string, LanguageIdSettings>? LanguageIdSettings { get; init; }

    public ToxicityDetectionSettings[] ToxicityDetection { get; init; } = [];

    /// <summary>The request as it is sent.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, s_json);

    private static void LeaveOutEmptyLists(JsonTypeInfo type)
    {
        foreach (JsonPropertyInfo property in type.Properties)
        {
            if (property.PropertyType.IsArray)
            {
                property.ShouldSerialize = (_, value) => value is ICollection { Count: > 0 };
            }
        }
    }
}
