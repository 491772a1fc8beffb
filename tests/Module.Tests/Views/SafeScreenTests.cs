using System.Text.Json.Nodes;

namespace TranscribeJobTools.Module.Tests.Views;

/// <summary>What must not come onto the screen, whatever the order in which things are shown.</summary>
public sealed class SafeScreenTests : ViewTest
{
    /// <summary>Sets the window's title, rings, clears the screen, and by the 8-bit form too.</summary>
    private const string Steering = "\u001b]0;owned\u0007\u001b[2J\u009b2J\r\nnext";

    private const string Shown = "\ufffd]0;owned\ufffd\ufffd[2J\ufffd2J next";

    public static TheoryData<string> Shows =>
    [
        "Find-TranscriptionJob bad",
        "Get-TranscriptionJobDetail bad",

        // After an object of another type, PowerShell shows properties in place of a view.
        "Find-TranscriptionJob good; Get-TranscriptionJobDetail bad",
        "Get-TranscriptionJobDetail good; Find-TranscriptionJob bad",
        "Get-Command Get-Command; Get-TranscriptionJobDetail bad; Find-TranscriptionJob bad",
    ];

    [Theory]
    [MemberData(nameof(Shows))]
    public void Control_characters_of_a_failure_never_reach_the_terminal(string script)
    {
        AddJob("good");
        Sandbox.AddJob(new JobDefinition("bad") { FailureReason = "No " + Steering });
        Session.Host.Width = 200;

        string screen = Show(script);

        Assert.Contains("No " + Shown, screen, StringComparison.Ordinal);
        AssertHarmless(screen);
    }

    [Fact]
    public void Control_characters_of_media_tags_and_links_never_reach_the_terminal()
    {
        Sandbox.AddJob(new JobDefinition("bad")
        {
            MediaFileUri = "s3://media/" + Steering,
            Tags = new Dictionary<string, string> { ["team"] = Steering },
            Overrides = new JsonObject { ["Transcript"] = new JsonObject { ["TranscriptFileUri"] = "https://host/" + Steering } },
        });
        Session.Host.Width = 200;

        string screen = Show("$job = Get-TranscriptionJobDetail bad; \"$($job.Media) $($job.Tags) $($job.Transcript)\"; Find-TranscriptionJob; $job");

        Assert.Contains("s3://media/" + Shown, screen, StringComparison.Ordinal);
        Assert.Contains("team=" + Shown, screen, StringComparison.Ordinal);
        AssertHarmless(screen);
    }

    [Theory]
    [InlineData("Get-TranscriptionJobDetail a")]
    [InlineData("Find-TranscriptionJob a; Get-TranscriptionJobDetail a")]
    [InlineData("$job = Get-TranscriptionJobDetail a; \"$job $($job.Transcript) $($job.Subtitles) $($job.Media)\"")]
    public void The_query_of_a_presigned_link_is_not_shown(string script)
    {
        Sandbox.AddJob(new JobDefinition("a") { SubtitleFormats = ["vtt"] });
        Session.Host.Width = 2000;

        string screen = Show(script);

        Assert.Contains("a", screen, StringComparison.Ordinal);
        Assert.DoesNotContain("X-Amz", screen, StringComparison.OrdinalIgnoreCase);
    }

    private static void AssertHarmless(string screen) =>
        Assert.DoesNotContain(screen, character => char.IsControl(character) && character is not '\r' and not '\n');
}
