using System.Management.Automation;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Saving;

public sealed class SaveFromOwnBucketTests : SaveTest
{
    public static TheoryData<string, OutputUriForm> Keys
    {
        get
        {
            string[] plain = ["a.json", "2026/05/a.json", "a folder/with (round) blanks.json", "a+b&c=d;e,f@g!h'i*l$m~n.json",
                "Grüße/東京/🎙.json", "up/../and/./down//twice.json", "//leading.json", "100%.json"];
            var keys = new TheoryData<string, OutputUriForm>();
            foreach (string key in plain)
            {
                foreach (OutputUriForm form in Enum.GetValues<OutputUriForm>())
                {
                    keys.Add(key, form);
                }
            }

            // Percent signs that look like encoding can only be told apart where the service encodes, or in s3://.
            keys.Add("50%20off%2F.json", OutputUriForm.Encoded);
            keys.Add("50%20off%2F.json", OutputUriForm.S3);
            keys.Add("what?#is^this|`{}[]\\\"<>.json", OutputUriForm.Encoded);
            keys.Add("what?#is^this|`{}[]\\\"<>.json", OutputUriForm.S3);
            return keys;
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void An_object_of_any_key_is_read_with_a_signature(string key, OutputUriForm form)
    {
        SandboxJob job = Sandbox.AddJob(new JobDefinition("a") { OutputBucket = "mine", OutputKey = key, OutputUriForm = form });

        Save("Save-TranscriptionOutput a").WithoutErrors();

        AssertSaved(("a.json", job.Outputs[0]));
        SandboxRequest read = Assert.Single(Sandbox.Requests.Of("GetObject"));
        Assert.Equal((key, SignaturePlace.Query), (read.Key, read.Signature));
    }

    [Fact]
    public void A_redacted_transcript_and_subtitles_come_from_there_too()
    {
        SandboxJob job = Sandbox.AddJob(new JobDefinition("a")
        {
            OutputBucket = "mine",
            OutputKey = "out/result.json",
            SubtitleFormats = ["vtt", "srt"],
            ContentRedaction = new() { ["RedactionType"] = "PII", ["RedactionOutput"] = "redacted_and_unredacted" },
        });

        Save("Save-TranscriptionOutput a").WithoutErrors();

        AssertSaved(
            ("a.json", job.Outputs[0]), ("redacted-a.json", job.Outputs[1]), ("a.vtt", job.Outputs[2]), ("a.srt", job.Outputs[3]));
    }

    [Theory]
    [InlineData("us-east-1", "eu-central-1")]
    [InlineData("eu-central-1", "us-west-2")]
    public void A_bucket_in_another_region_is_found_there(string jobRegion, string bucketRegion)
    {
        Sandbox.AddBucket("far-away", bucketRegion);
        SandboxJob job = Sandbox.AddJob(new JobDefinition("a") { Region = jobRegion, OutputBucket = "far-away" });

        Save($"Save-TranscriptionOutput a -Region {jobRegion}").WithoutErrors();

        AssertSaved(("a.json", job.Outputs[0]));
        Assert.Equal([jobRegion, bucketRegion], Sandbox.Requests.Of("GetObject").Select(request => request.Region));
    }

    [Fact]
    public void What_may_not_be_read_says_what_to_allow()
    {
        Sandbox.AddJob(new JobDefinition("a") { OutputBucket = "mine" });
        Sandbox.Users.First.DeniedActions.Add("s3:GetObject");

        ErrorRecord error = AssertNothingSaved(Save("Save-TranscriptionOutput a"), "AccessDenied");

        Assert.Equal(ErrorCategory.PermissionDenied, error.CategoryInfo.Category);
        Assert.StartsWith(
            $"Access denied to the output '{Sandbox.Url}/mine/a.json' of job 'a' in us-east-1 (access key sandbox): ", error.ToString(),
            StringComparison.Ordinal);
        Assert.Equal(
            "Allow s3:GetObject (and kms:Decrypt) to this identity, or use another one (-ProfileName).",
            error.ErrorDetails.RecommendedAction);
    }

    [Fact]
    public void What_may_be_read_but_not_decrypted_says_so()
    {
        SandboxJob job = Sandbox.AddJob(new JobDefinition("a") { OutputBucket = "mine" });
        job.Outputs[0].Stored.KmsDenied = true;

        Assert.Contains("kms:Decrypt", AssertNothingSaved(Save("Save-TranscriptionOutput a"), "AccessDenied").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_moved_away_says_so()
    {
        SandboxJob job = Sandbox.AddJob(new JobDefinition("a") { OutputBucket = "mine" });
        job.Outputs[0].Bucket.Remove("a.json");

        ErrorRecord error = AssertNothingSaved(Save("Save-TranscriptionOutput a"), "OutputNotFound");

        Assert.Equal(
            $"The output of job 'a' is not at '{Sandbox.Url}/mine/a.json' any more: The specified key does not exist.", error.ToString());
        Assert.Equal(ErrorCategory.ObjectNotFound, error.CategoryInfo.Category);
    }
}
