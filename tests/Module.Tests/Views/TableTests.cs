using System.Text.Json.Nodes;
using TranscribeJobTools.Module.Tests.Binding;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Views;

public sealed class TableTests : ViewTest
{
    private const string MediaFormatTrouble =
        "The media format provided does not match the detected media format. Check the media format and try your request again.";

    [Fact]
    public void Jobs_that_were_found_show_name_state_language_age_and_failure()
    {
        AddJobs();

        AssertLooks(
            $"""
            TranscriptionJobName       Status      Language Created     Failure
            --------------------       ------      -------- -------     -------
            call-0001                  COMPLETED   en-US    {Created(0)}
            call-0002                  FAILED      en-US    {Created(1)} The media format p…
            meeting.review-42          COMPLETED   en-US    {Created(2)}
            interview-of-a-language-t… COMPLETED   en-GB    {Created(3)}
            two-languages              COMPLETED   de-DE, … {Created(4)}
            opted-out                  COMPLETED   en-US    {Created(5)}
            overnight                  COMPLETED   en-US    {Created(6)}
            under-way                  IN_PROGRESS en-US    {Created(7)}
            in-the-queue               QUEUED               {Created(8)}
            """,
            Show("Find-TranscriptionJob"));
    }

    [Fact]
    public void Jobs_in_detail_show_name_state_language_duration_and_what_came_of_them()
    {
        AddJobs();

        AssertLooks(
            """
            TranscriptionJobName       Status      Language       Took Output or failure
            --------------------       ------      --------       ---- -----------------
            call-0001                  COMPLETED   en-US       0:00:41 transcript
            call-0002                  FAILED      en-US       0:00:41 The media format pr…
            meeting.review-42          COMPLETED   en-US       1:03:34 transcript, vtt, srt
            interview-of-a-language-t… COMPLETED   en-GB (98%) 0:00:41 transcript, redacted
            two-languages              COMPLETED   de-DE, en-… 0:00:41 redacted
            opted-out                  COMPLETED   en-US        1d 02h no output
            overnight                  COMPLETED   en-US       12h 34m transcript
            """,
            Show("Find-TranscriptionJob -Status COMPLETED, FAILED | Get-TranscriptionJobDetail"));
    }

    [Fact]
    public void A_wider_screen_shows_more_of_a_failure()
    {
        AddJobs();
        Session.Host.Width = 120;

        AssertLooks(
            $"""
            TranscriptionJobName       Status      Language Created     Failure
            --------------------       ------      -------- -------     -------
            call-0002                  FAILED      en-US    {Created(1)} The media format provided does not match the detected medi…
            """,
            Show("Find-TranscriptionJob -Status FAILED"));
        AssertLooks(
            """
            TranscriptionJobName       Status      Language       Took Output or failure
            --------------------       ------      --------       ---- -----------------
            call-0002                  FAILED      en-US       0:00:41 The media format provided does not match the detected media…
            """,
            Show("Get-TranscriptionJobDetail call-0002"));
    }

    [Fact]
    public void A_job_that_has_not_ended_shows_how_long_it_has_been_under_way()
    {
        Sandbox.AddJob(new JobDefinition("young") { CreationTime = TimeProvider.System.GetUtcNow().AddMinutes(1), RunsFor = Timeout.InfiniteTimeSpan });
        Sandbox.AddJob(new JobDefinition("old") { CreationTime = TimeProvider.System.GetUtcNow().AddHours(-75.5), RunsFor = Timeout.InfiniteTimeSpan });

        string screen = Show("Get-TranscriptionJobDetail young, old");

        Assert.Matches(@"young +\w+ +en-US +0:00:00\s*\n", screen);
        Assert.Matches(@"old +IN_PROGRESS +en-US +3d 03h\s*\n", screen);
    }

    [Fact]
    public void Files_show_their_job_kind_size_and_name()
    {
        Sandbox.AddJob(new JobDefinition("call-0001")
        {
            Transcript = Of(999),
            SubtitleFormats = ["vtt"],
            Subtitles = new Dictionary<string, ObjectContent> { ["vtt"] = Of(15_449) },
        });
        Sandbox.AddJob(new JobDefinition("call-0002")
        {
            Transcript = Of(2_345_678),
            RedactedTranscript = Of(1000),
            ContentRedaction = new JsonObject { ["RedactionType"] = "PII", ["RedactionOutput"] = "redacted_and_unredacted" },
        });

        string screen = Show("'call-0001', 'call-0002' | Save-TranscriptionOutput -Destination $args[0] -ThrottleLimit 1", Folder.Path);

        AssertLooks(
            """
            TranscriptionJobName       OutputType            Length File
            --------------------       ----------            ------ ----
            call-0001                  Transcript             999 B call-0001.json
            call-0001                  Subtitle             15.4 kB call-0001.vtt
            call-0002                  Transcript            2.3 MB call-0002.json
            call-0002                  RedactedTranscript    1.0 kB redacted-call-0002.json
            """,
            screen);
    }

    [Fact]
    public void Rows_are_not_held_back_to_measure_them()
    {
        // A first column without a width would make PowerShell wait for more rows before it shows the first.
        string formats = Repository.ReadText("formats/TranscribeJobTools.Format.ps1xml");

        Assert.DoesNotContain("AutoSize", formats, StringComparison.Ordinal);
        Assert.DoesNotContain("<Label>TranscriptionJobName</Label></TableColumnHeader>", formats, StringComparison.Ordinal);
    }

    [Fact]
    public void Jobs_that_came_back_from_a_file_look_the_same()
    {
        AddJobs();
        const string Details = "Find-TranscriptionJob -Status COMPLETED, FAILED | Get-TranscriptionJobDetail";
        object[] details = [.. Run(Details).WithoutErrors().Output.Select(job => ForeignJobs.Deserialized(job))];
        object[] summaries = [.. Run("Find-TranscriptionJob").WithoutErrors().Output.Select(job => ForeignJobs.Deserialized(job))];

        AssertLooks(Show(Details), Show("$args", details));
        AssertLooks(Show("Find-TranscriptionJob"), Show("$args", summaries));
    }

    [Fact]
    public void Of_a_job_that_lost_its_links_on_the_way_nothing_false_is_said()
    {
        AddJob("a");

        string screen = Show("$args", ForeignJobs.Deserialized(Run("Get-TranscriptionJobDetail a").Output[0], depth: 1));

        Assert.Contains("COMPLETED", screen, StringComparison.Ordinal);
        Assert.DoesNotContain("no output", screen, StringComparison.Ordinal);
    }

    private static string Created(int age) =>
        Noon.AddHours(-age).LocalDateTime.ToString("MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private static ObjectContent Of(int length) => ObjectContent.FromBytes(new byte[length]);

    private void AddJobs()
    {
        var redaction = new JsonObject { ["RedactionType"] = "PII", ["RedactionOutput"] = "redacted_and_unredacted" };
        var redactedOnly = new JsonObject { ["RedactionType"] = "PII", ["RedactionOutput"] = "redacted" };
        JobDefinition[] jobs =
        [
            new("call-0001"),
            new("call-0002") { FailureReason = MediaFormatTrouble },
            new("meeting.review-42") { SubtitleFormats = ["vtt", "srt"], RunsFor = new TimeSpan(1, 3, 34) },
            new("interview-of-a-language-that-nobody-knew")
            {
                LanguageCode = null, IdentifyLanguage = true, DetectedLanguageCode = "en-GB", ContentRedaction = redaction,
            },
            new("two-languages")
            {
                LanguageCode = null,
                IdentifyMultipleLanguages = true,
                LanguageCodes = JsonNode.Parse("""[{"LanguageCode":"de-DE","DurationInSeconds":14.2},{"LanguageCode":"en-GB","DurationInSeconds":5.86}]""")!.AsArray(),
                ContentRedaction = redactedOnly,
            },
            new("opted-out") { OptedOut = true, RunsFor = TimeSpan.FromHours(26.5) },
            new("overnight") { RunsFor = new TimeSpan(12, 34, 56) },
            new("under-way") { RunsFor = Timeout.InfiniteTimeSpan },
            new("in-the-queue") { QueuedFor = Timeout.InfiniteTimeSpan, LanguageCode = null, IdentifyLanguage = true },
        ];
        foreach ((int age, JobDefinition job) in jobs.Index())
        {
            Sandbox.AddJob(job with
            {
                CreationTime = Noon.AddHours(-age),
                RunsFor = job.RunsFor == TimeSpan.Zero ? TimeSpan.FromSeconds(41.3) : job.RunsFor,
            });
        }
    }
}
