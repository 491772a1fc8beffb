using System.Text.Json.Nodes;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Starting;

public sealed class StartConfirmationTests : StartTest
{
    private const string Typed = "-BucketName media -IdentifyLanguage -MaxSpeakerLabels 4";

    [Fact]
    public void WhatIf_shows_the_request_as_it_would_be_sent_and_calls_nothing()
    {
        AddBucket();
        object files = Files("a.mp3");

        Run($"$args[0] | Start-TranscriptionJob {Typed} -WhatIf", files).WithoutErrors();

        string screen = Session.Host.Screen.ReplaceLineEndings("\n");
        Assert.Empty(Sandbox.Requests.All);
        Assert.StartsWith("What if: Start job 'a-", screen, StringComparison.Ordinal);
        Assert.Contains($"of s3://media/a.mp3 in us-east-1 (access key sandbox), after the upload of '{Folder.Combine("a.mp3")}': {{\n", screen, StringComparison.Ordinal);
        JsonNode shown = JsonNode.Parse(screen[screen.IndexOf('{', StringComparison.Ordinal)..])!;

        Run($"$args[0] | Start-TranscriptionJob {Typed}", files).WithoutErrors();

        Assert.True(JsonNode.DeepEquals(Assert.Single(Sent), shown), screen);
    }

    [Fact]
    public void WhatIf_does_not_show_what_makes_a_link_a_secret()
    {
        Run("Start-TranscriptionJob 'https://s3.amazonaws.com/m/a.mp3?X-Amz-Signature=hush' -LanguageCode en-US -WhatIf").WithoutErrors();

        Assert.Contains("\"MediaFileUri\": \"https://s3.amazonaws.com/m/a.mp3?...\"", Session.Host.Screen, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", Session.Host.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_asked_unless_Confirm_wants_it_and_a_no_starts_nothing()
    {
        Run("Start-TranscriptionJob s3://m/a.mp3 -LanguageCode en-US").WithoutErrors();
        Assert.Equal(0, Session.Host.Prompts);

        Session.Host.Answer = 2;
        RunResult result = Run("Start-TranscriptionJob s3://m/b.mp3 -LanguageCode en-US -Confirm").WithoutErrors();

        Assert.Equal(1, Session.Host.Prompts);
        Assert.Empty(result.Output);
        Assert.Single(Sent);
    }

    [Fact]
    public void Verbose_tells_the_story_in_lines()
    {
        AddBucket();

        RunResult result = Run($"$args[0] | Start-TranscriptionJob {Typed} -Verbose", (object)Files("a.mp3")).WithoutErrors();

        string job = result.Names[0]!;
        Assert.Equal(
            [
                $"Using us-east-1 (access key sandbox) at {Sandbox.Url}/.",
                $"Start job '{job}' of s3://media/a.mp3 in us-east-1 (access key sandbox), after the upload of '{Folder.Combine("a.mp3")}'.",
                $"Uploaded '{Folder.Combine("a.mp3")}' to s3://media/a.mp3.",
            ],
            result.Verbose);
    }
}
