using System.Management.Automation;
using System.Text.Json.Nodes;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Reading;

public sealed class DetailMembersTests : ModuleTest
{
    private const string Link = "https://s3.us-east-1.amazonaws.com/aws-transcribe-us-east-1-prod/111122223333/a/1/asrOutput";

    /// <summary>No real job has all of them at once.</summary>
    private const string AllMembers = $$"""
        {
          "TranscriptionJobName": "a",
          "TranscriptionJobStatus": "COMPLETED",
          "LanguageCode": "en-US",
          "MediaSampleRateHertz": 44100,
          "MediaFormat": "m4a",
          "Media": { "MediaFileUri": "s3://media/ü b.m4a", "RedactedMediaFileUri": "s3://media/redacted.m4a" },
          "Transcript": { "TranscriptFileUri": "{{Link}}.json?X-Amz-Signature=1", "RedactedTranscriptFileUri": "{{Link}}2.json?X-Amz-Signature=2" },
          "StartTime": 1.651692778761E9,
          "CreationTime": 1.651692778001E9,
          "CompletionTime": 1.651692999999E9,
          "FailureReason": "None, but it may have one.",
          "Settings": {
            "VocabularyName": "words", "ShowSpeakerLabels": true, "MaxSpeakerLabels": 30, "ChannelIdentification": false,
            "ShowAlternatives": true, "MaxAlternatives": 10, "VocabularyFilterName": "filter", "VocabularyFilterMethod": "mask"
          },
          "ModelSettings": { "LanguageModelName": "model" },
          "JobExecutionSettings": { "AllowDeferredExecution": true, "DataAccessRoleArn": "arn:aws:iam::111122223333:role/reader" },
          "ContentRedaction": { "RedactionType": "PII", "RedactionOutput": "redacted_and_unredacted", "PiiEntityTypes": ["NAME", "SSN"] },
          "IdentifyLanguage": true,
          "IdentifyMultipleLanguages": false,
          "LanguageOptions": ["en-US", "de-DE"],
          "IdentifiedLanguageScore": 0.9842,
          "LanguageCodes": [{ "LanguageCode": "en-US", "DurationInSeconds": 14.2 }, { "LanguageCode": "de-DE", "DurationInSeconds": 2.45 }],
          "Tags": [{ "Key": "team", "Value": "support" }, { "Key": "empty", "Value": "" }],
          "Subtitles": { "Formats": ["vtt", "srt"], "SubtitleFileUris": ["{{Link}}.vtt?X-Amz-Signature=3", "{{Link}}.srt?X-Amz-Signature=4"], "OutputStartIndex": 1 },
          "LanguageIdSettings": {
            "en-US": { "VocabularyName": "v1", "VocabularyFilterName": "f1", "LanguageModelName": "m1" }, "de-DE": { "VocabularyName": "v2" }
          },
          "ToxicityDetection": [{ "ToxicityCategories": ["ALL"] }]
        }
        """;

    [Fact]
    public void All_members_of_the_services_answer_are_there_with_their_names_and_nesting()
    {
        JsonObject sent = JsonNode.Parse(AllMembers)!.AsObject();
        Assert.Equal(24, sent.Count);
        Sandbox.AddJob(new JobDefinition("a") { Overrides = sent });

        PSObject job = Assert.Single(Run("Get-TranscriptionJobDetail a").WithoutErrors().Output);

        Assert.Equal(ServiceJson.Plain(sent)!.ToJsonString(), ServiceJson.Plain(ServiceJson.Of(job.BaseObject))!.ToJsonString());
        Assert.Equal(sent.Select(member => member.Key).Order(), job.Properties.Select(property => property.Name).Order());
        Assert.Equal("TranscribeJobTools.Jobs.TranscriptionJobDetail", job.TypeNames[0]);
    }

    [Fact]
    public void A_job_with_nothing_but_a_name_has_empty_lists_and_nulls()
    {
        JsonObject nothing = JsonNode.Parse(AllMembers)!.AsObject();
        foreach (string member in nothing.Select(member => member.Key).Where(member => member != "TranscriptionJobName").ToList())
        {
            nothing[member] = null;
        }

        Sandbox.AddJob(new JobDefinition("a") { Overrides = nothing });

        PSObject job = Assert.Single(Run("Get-TranscriptionJobDetail a").WithoutErrors().Output);

        Assert.All(
            job.Properties.Where(property => property.Name != "TranscriptionJobName"),
            property =>
            {
                if (property.Name is "LanguageOptions" or "LanguageCodes" or "Tags" or "ToxicityDetection")
                {
                    Assert.Empty((Array)property.Value);
                }
                else
                {
                    Assert.Null(property.Value);
                }
            });
    }

    [Fact]
    public void Values_that_the_service_adds_some_day_come_through()
    {
        Sandbox.AddJob(new JobDefinition("a")
        {
            Overrides = new JsonObject
            {
                ["TranscriptionJobStatus"] = "PAUSED",
                ["LanguageCode"] = "xx-NEW",
                ["MediaFormat"] = "opus",
                ["NewMember"] = new JsonArray(1, 2),
            },
        });

        PSObject job = Assert.Single(Run("Get-TranscriptionJobDetail a").WithoutErrors().Output);

        Assert.Equal("PAUSED", job.Properties["TranscriptionJobStatus"].Value);
        Assert.Equal("xx-NEW", job.Properties["LanguageCode"].Value);
        Assert.Equal("opus", job.Properties["MediaFormat"].Value);
    }

    [Fact]
    public Task Times_are_local_and_to_the_millisecond() => OwnProcess.RunAsync(typeof(InIndia), ("TZ", "Asia/Kolkata"));

    public sealed class InIndia : ModuleTest
    {
        [Fact(Explicit = true)]
        public void Times_are_local_and_exact()
        {
            Sandbox.AddJob(new JobDefinition("a") { Overrides = new JsonObject { ["CreationTime"] = JsonNode.Parse("1.651692778761E9") } });

            object? created = Assert.Single(Run("Get-TranscriptionJobDetail a").WithoutErrors().Values("CreationTime"));

            var time = Assert.IsType<DateTime>(created);
            Assert.Equal(DateTimeKind.Local, time.Kind);
            Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1651692778761).LocalDateTime, time);
            if (!OperatingSystem.IsWindows())
            {
                Assert.Equal("2022-05-05T01:02:58.7610000+05:30", time.ToString("O"));
            }
        }
    }
}
