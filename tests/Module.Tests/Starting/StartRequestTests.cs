using System.Management.Automation;
using System.Text.Json.Nodes;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Starting;

/// <summary>What is typed, and what the service is asked.</summary>
public sealed class StartRequestTests : StartTest
{
    private const string Role = "arn:aws:iam::111122223333:role/Transcriber";

    public static TheoryData<string, string> TypedAndSent => new()
    {
        { "-LanguageCode en-US", """ "LanguageCode": "en-US" """ },
        { "-LanguageCode EN-us", """ "LanguageCode": "en-US" """ },
        { "-LanguageCode xx-YY-new", "" },
        { "-IdentifyLanguage", """ "IdentifyLanguage": true """ },
        { "-IdentifyMultipleLanguages", """ "IdentifyMultipleLanguages": true """ },
        {
            "-IdentifyLanguage -LanguageOptions en-us, de-DE",
            """ "IdentifyLanguage": true, "LanguageOptions": ["en-US", "de-DE"] """
        },
        {
            "-IdentifyLanguage -LanguageIdSettings @{ 'en-us' = @{ VocabularyName = 'v'; VocabularyFilterName = 'f'; LanguageModelName = 'm' } }",
            """
            "IdentifyLanguage": true,
            "LanguageIdSettings": { "en-US": { "VocabularyName": "v", "VocabularyFilterName": "f", "LanguageModelName": "m" } }
            """
        },
        { En("-MediaFormat MP3"), En(""" "MediaFormat": "mp3" """) },
        { En("-MediaSampleRateHertz 8000"), En(""" "MediaSampleRateHertz": 8000 """) },
        { En("-MediaSampleRateHertz 48000"), En(""" "MediaSampleRateHertz": 48000 """) },
        { En("-OutputBucketName out"), En(""" "OutputBucketName": "out" """) },
        { En("-OutputBucketName out -OutputKey 'a/b(c).json'"), En(""" "OutputBucketName": "out", "OutputKey": "a/b(c).json" """) },
        {
            En("-OutputBucketName out -OutputEncryptionKMSKeyId alias/k -KMSEncryptionContext @{ team = 'a' }"),
            En(""" "OutputBucketName": "out", "OutputEncryptionKMSKeyId": "alias/k", "KMSEncryptionContext": { "team": "a" } """)
        },
        { En("-VocabularyName v"), En(""" "Settings": { "VocabularyName": "v" } """) },
        {
            En("-VocabularyFilterName f -VocabularyFilterMethod Mask"),
            En(""" "Settings": { "VocabularyFilterName": "f", "VocabularyFilterMethod": "mask" } """)
        },
        { En("-LanguageModelName m"), En(""" "ModelSettings": { "LanguageModelName": "m" } """) },
        { En("-MaxSpeakerLabels 30"), En(""" "Settings": { "ShowSpeakerLabels": true, "MaxSpeakerLabels": 30 } """) },
        { En("-ShowSpeakerLabels -MaxSpeakerLabels 2"), En(""" "Settings": { "ShowSpeakerLabels": true, "MaxSpeakerLabels": 2 } """) },
        { En("-ChannelIdentification"), En(""" "Settings": { "ChannelIdentification": true } """) },
        { En("-MaxAlternatives 10"), En(""" "Settings": { "ShowAlternatives": true, "MaxAlternatives": 10 } """) },
        {
            En("-RedactionOutput redacted"),
            En(""" "ContentRedaction": { "RedactionType": "PII", "RedactionOutput": "redacted" } """)
        },
        {
            En("-RedactionOutput redacted_and_unredacted -PiiEntityTypes name, SSN"),
            En("""
               "ContentRedaction": {
                   "RedactionType": "PII", "RedactionOutput": "redacted_and_unredacted", "PiiEntityTypes": ["NAME", "SSN"]
               }
               """)
        },
        { En("-SubtitleFormats srt, VTT"), En(""" "Subtitles": { "Formats": ["srt", "vtt"] } """) },
        { En("-SubtitleFormats srt -SubtitleOutputStartIndex 1"), En(""" "Subtitles": { "Formats": ["srt"], "OutputStartIndex": 1 } """) },
        { En("-SubtitleFormats srt -OutputStartIndex 0"), En(""" "Subtitles": { "Formats": ["srt"], "OutputStartIndex": 0 } """) },
        { En("-ToxicityCategories all"), En(""" "ToxicityDetection": [{ "ToxicityCategories": ["ALL"] }] """) },
        {
            En($"-DataAccessRoleArn {Role}"),
            En($$""" "JobExecutionSettings": { "AllowDeferredExecution": true, "DataAccessRoleArn": "{{Role}}" } """)
        },
        { En("-Tags ([ordered] @{ team = 'a b'; year = '2026' })"), En(""" "Tags": [{ "Key": "team", "Value": "a b" }, { "Key": "year", "Value": "2026" }] """) },
        { En("-Tag @{ Key = 'team'; Value = 'a' }, @{ Key = 'year'; Value = '' }"), En(""" "Tags": [{ "Key": "team", "Value": "a" }, { "Key": "year", "Value": "" }] """) },
        { En("-Tag @{ Key = 'team'; Value = 'a' }"), En(""" "Tags": [{ "Key": "team", "Value": "a" }] """) },
    };

    [Theory]
    [MemberData(nameof(TypedAndSent))]
    public void The_service_is_asked_what_was_typed_and_nothing_else(string typed, string sent)
    {
        AddBucket("out");

        RunResult result = Run($"Start-TranscriptionJob s3://m/a.mp3 -TranscriptionJobName j {typed}");

        if (sent.Length == 0)
        {
            // A language that is not known here is the service's to refuse.
            Assert.Equal("RequestRefused" + Id, result.Error.FullyQualifiedErrorId);
            return;
        }

        Assert.Equal(["j"], result.WithoutErrors().Names);
        JsonNode expected = JsonNode.Parse($$"""
            { "TranscriptionJobName": "j", "Media": { "MediaFileUri": "s3://m/a.mp3" }, {{sent}} }
            """)!;
        Assert.True(JsonNode.DeepEquals(expected, Assert.Single(Sent)), Sent[0].ToJsonString());
    }

    [Fact]
    public void A_row_of_a_table_carries_all_of_a_request_and_its_empty_cells_say_nothing()
    {
        PSObject row = Row(
            ("MediaFileUri", "s3://m/a.mp3"), ("TranscriptionJobName", "j"), ("LanguageCode", ""), ("IdentifyLanguage", "yes"),
            ("LanguageOptions", "en-US; de-DE"), ("MaxSpeakerLabels", "3"), ("MaxAlternatives", ""), ("ShowAlternatives", ""),
            ("ChannelIdentification", "false"), ("SubtitleFormats", "vtt,srt"), ("OutputStartIndex", "1"), ("VocabularyName", ""),
            ("OutputBucketName", ""), ("MediaSampleRateHertz", ""), ("Tags", ""), ("Speaker", "someone"));

        Run("$args[0] | Start-TranscriptionJob", row).WithoutErrors();

        JsonNode expected = JsonNode.Parse(
            """
            {
                "TranscriptionJobName": "j", "Media": { "MediaFileUri": "s3://m/a.mp3" }, "IdentifyLanguage": true,
                "LanguageOptions": ["en-US", "de-DE"], "Settings": { "ShowSpeakerLabels": true, "MaxSpeakerLabels": 3 },
                "Subtitles": { "Formats": ["vtt", "srt"], "OutputStartIndex": 1 }
            }
            """)!;
        Assert.True(JsonNode.DeepEquals(expected, Assert.Single(Sent)), Sent[0].ToJsonString());
    }

    [Fact]
    public void A_row_is_for_itself_alone()
    {
        RunResult result = Run(
            "$args | Start-TranscriptionJob",
            Row(("MediaFileUri", "s3://m/a.mp3"), ("LanguageCode", ""), ("MaxSpeakerLabels", "2")),
            Row(("MediaFileUri", "s3://m/b.mp3"), ("LanguageCode", "en-US"), ("MaxSpeakerLabels", "40")),
            Row(("MediaFileUri", "s3://m/c.mp3"), ("LanguageCode", "en-US"), ("MaxSpeakerLabels", "4")),
            Row(("MediaFileUri", "s3://m/d.mp3"), ("LanguageCode", "de-DE")));

        Assert.Null(result.Terminating);
        Assert.Equal(["ParameterMissing", "ParameterArgumentValidationError"], result.ErrorIds);
        Assert.Equal("s3://m/a.mp3", result.Errors[0].TargetObject);
        Assert.Equal(
            "'s3://m/a.mp3' was not started. The language is missing: one of -LanguageCode, -IdentifyLanguage and "
                + "-IdentifyMultipleLanguages is needed.",
            result.Errors[0].Exception.Message);
        Assert.StartsWith(
            "Cannot validate argument on parameter 'MaxSpeakerLabels'. 40 is out of range: Amazon Transcribe takes 2 to 30.",
            result.Errors[1].Exception.Message,
            StringComparison.Ordinal);
        Assert.Equal(["s3://m/c.mp3", "s3://m/d.mp3"], Sent.Select(MediaOf).Order(StringComparer.Ordinal));
        Assert.Null(Sent.Single(sent => MediaOf(sent) == "s3://m/d.mp3")["Settings"]);
    }

    private static string En(string text) =>
        text.Contains('"', StringComparison.Ordinal) ? $""" "LanguageCode": "en-US", {text}""" : $"-LanguageCode en-US {text}";

    private static PSObject Row(params (string Column, string Value)[] cells)
    {
        var row = new PSObject();
        foreach ((string column, string value) in cells)
        {
            row.Properties.Add(new PSNoteProperty(column, value));
        }

        return row;
    }
}
