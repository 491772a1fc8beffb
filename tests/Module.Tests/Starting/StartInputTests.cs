using System.Management.Automation;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Starting;

/// <summary>How media are named, how their jobs are, and what is said of those that can't be.</summary>
public sealed class StartInputTests : StartTest
{
    private const string En = "-LanguageCode en-US";

    [Theory]
    [InlineData("Start-TranscriptionJob s3://m/a.mp3, https://s3.us-east-1.amazonaws.com/m/b.mp3 " + En)]
    [InlineData("'s3://m/a.mp3', 'https://s3.us-east-1.amazonaws.com/m/b.mp3' | Start-TranscriptionJob " + En)]
    [InlineData("[uri] 's3://m/a.mp3', [uri] 'https://s3.us-east-1.amazonaws.com/m/b.mp3' | Start-TranscriptionJob " + En)]
    [InlineData("'s3://m/a.mp3', 'https://s3.us-east-1.amazonaws.com/m/b.mp3' | ForEach-Object { [pscustomobject] @{ MediaFileUri = $_ } } | Start-TranscriptionJob " + En)]
    public void Objects_in_buckets_are_named_by_argument_by_the_pipeline_and_by_a_property(string script)
    {
        RunResult result = Run(script).WithoutErrors();

        Assert.Equal(["s3://m/a.mp3", "https://s3.us-east-1.amazonaws.com/m/b.mp3"], result.Output.Select(MediaOf));
        Assert.Equal(["a-", "b-"], result.Names.Select(name => name![..2]));
        Assert.Equal(2, Sent.Count);
    }

    [Theory]
    [InlineData("$args[0] | Start-TranscriptionJob -BucketName media " + En)]
    [InlineData("Start-TranscriptionJob *.mp3 -BucketName media " + En)]
    [InlineData("'*.mp3' | Start-TranscriptionJob -BucketName media " + En)]
    [InlineData("Start-TranscriptionJob -Path a.mp3, b.mp3 -BucketName media " + En)]
    [InlineData("Start-TranscriptionJob -LiteralPath a.mp3, b.mp3 -BucketName media " + En)]
    [InlineData("'a.mp3', 'b.mp3' | ForEach-Object { [pscustomobject] @{ LiteralPath = $_ } } | Start-TranscriptionJob -BucketName media " + En)]
    public void Local_files_are_uploaded_and_started_in_order(string script)
    {
        S3Bucket bucket = AddBucket();

        RunResult result = RunInFolder(script, (object)Files("a.mp3", "b.mp3")).WithoutErrors();

        Assert.Equal(["s3://media/a.mp3", "s3://media/b.mp3"], result.Output.Select(MediaOf));
        Assert.Equal("the sound of a.mp3"u8.ToArray(), BytesOf(bucket.Find("a.mp3")!.Content));
        Assert.Equal("the sound of b.mp3"u8.ToArray(), BytesOf(bucket.Find("b.mp3")!.Content));
    }

    [Theory]
    [InlineData("calls/2026", "calls/2026/a.mp3")]
    [InlineData("calls/2026/", "calls/2026/a.mp3")]
    [InlineData("", "a.mp3")]
    public void A_key_is_the_prefix_a_slash_and_the_name_of_the_file(string prefix, string key)
    {
        S3Bucket bucket = AddBucket();

        Run($"$args[0] | Start-TranscriptionJob -BucketName media -KeyPrefix '{prefix}' {En}", (object)Files("a.mp3")).WithoutErrors();

        Assert.Equal([$"s3://media/{key}"], Sent.Select(MediaOf));
        Assert.NotNull(bucket.Find(key));
    }

    [Fact]
    public void Names_with_brackets_and_blanks_are_taken_as_they_are()
    {
        AddBucket();

        RunResult result = Run($"$args[0] | Start-TranscriptionJob -BucketName media {En}", (object)Files("Ann [1] & Bob.mp3"));

        Assert.Equal(["s3://media/Ann [1] & Bob.mp3"], result.WithoutErrors().Output.Select(MediaOf));
    }

    [Theory]
    [InlineData("a.mp3")]
    [InlineData("s3://bucket")]
    [InlineData("s3://bucket/")]
    [InlineData("ftp://host/a.mp3")]
    public void A_text_that_is_no_URI_is_an_error_that_points_to_Path(string text)
    {
        RunResult result = Run($"Start-TranscriptionJob '{text}', s3://m/b.mp3 {En}");

        Assert.Equal(["s3://m/b.mp3"], result.Output.Select(MediaOf));
        Assert.Equal("InvalidMedia" + Id, result.Error.FullyQualifiedErrorId);
        Assert.Equal($"'{text}' is no URI of an object in a bucket: s3://bucket/key or https://.../key.", result.Error.Exception.Message);
        Assert.Equal(
            "Local files are named with -Path or -LiteralPath, or come from Get-ChildItem; -BucketName says where they are uploaded to.",
            result.Error.ErrorDetails.RecommendedAction);
        Assert.Equal(text, result.Error.TargetObject);
    }

    [Fact]
    public void A_row_that_names_no_media_is_refused_without_its_cells()
    {
        RunResult result = Run($"[pscustomobject] @{{ Path = 'hush.mp3' }}, @{{ a = 'hush' }}, 's3://m/b.mp3' | Start-TranscriptionJob {En}");

        Assert.Equal(["s3://m/b.mp3"], result.Output.Select(MediaOf));
        Assert.Equal(2, result.Errors.Count);
        Assert.StartsWith(
            "Cannot process argument transformation on parameter 'MediaFileUri'. A System.Management.Automation.PSCustomObject names no "
                + "media. Give URIs as texts; files of Get-ChildItem, with -BucketName; or objects with a property MediaFileUri or LiteralPath.",
            result.Errors[0].Exception.Message,
            StringComparison.Ordinal);
        Assert.All(result.Errors, error => Assert.DoesNotContain("hush", error.Exception.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void What_can_not_be_transcribed_is_said_of_each_before_its_upload_and_the_others_go_on()
    {
        AddBucket();
        MakeFile("notes.txt");
        MakeFile("empty.mp3", "");
        MakeFile("good.mp3");
        Directory.CreateDirectory(Folder.Combine("folder"));

        RunResult result = RunInFolder(
            $"Start-TranscriptionJob -LiteralPath notes.txt, empty.mp3, folder, missing.mp3, good.mp3 -BucketName media {En}");

        Assert.Equal(["s3://media/good.mp3"], result.Output.Select(MediaOf));
        Assert.Equal(
            [
                ("InvalidMedia", $"'{Folder.Combine("notes.txt")}' is not of a format that Amazon Transcribe reads: mp3, mp4, wav, flac, ogg, amr, webm, m4a."),
                ("InvalidMedia", $"'{Folder.Combine("empty.mp3")}' is empty; there is nothing to transcribe."),
                ("InvalidPath", $"'{Folder.Combine("folder")}' is a folder; media are files."),
                ("FileNotFound", $"There is no file '{Folder.Combine("missing.mp3")}'."),
            ],
            result.Errors.Select(error => (error.FullyQualifiedErrorId.Split(',')[0], error.Exception.Message)));
        Assert.Equal(["good.mp3"], Sandbox.Requests.Of("PutObject").Select(request => request.Key));
    }

    [Fact]
    public void A_format_that_is_named_makes_the_extension_count_for_nothing()
    {
        AddBucket();

        Assert.Equal(
            ["s3://media/a.voice"],
            Run($"$args[0] | Start-TranscriptionJob -BucketName media -MediaFormat wav {En}", (object)Files("a.voice")).WithoutErrors().Output.Select(MediaOf));
    }

    [Theory]
    [InlineData("Start-TranscriptionJob s3://m/a.mp3, s3://m/b.mp3")]
    [InlineData("'s3://m/a.mp3', 's3://m/b.mp3' | Start-TranscriptionJob")]
    public void One_name_is_for_one_media_and_no_job_is_started_before_that_is_known(string script)
    {
        RunResult result = Run($"{script} -TranscriptionJobName j {En}");

        Assert.Equal("ParametersExclude" + Id, result.Error.FullyQualifiedErrorId);
        Assert.Equal(
            "-TranscriptionJobName 'j' can't name more than one job, and 's3://m/b.mp3' is the second media.",
            result.Error.Exception.Message);
        Assert.Contains("-NameTemplate", result.Error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Empty(Sandbox.Requests.All);
    }

    [Fact]
    public void Jobs_are_named_by_the_template_and_by_rows_and_what_can_be_no_name_is_an_error()
    {
        RunResult result = Run(
            $$"""
            's3://m/calls/a.mp3' | Start-TranscriptionJob -NameTemplate 'call-{BaseName}.{extension}' {{En}}
            's3://m/a.mp3' | Start-TranscriptionJob -TranscriptionJobName 'j' {{En}}
            's3://m/a.mp3' | Start-TranscriptionJob -TranscriptionJobName 'j k' {{En}}
            """);

        Assert.Equal(["call-a.mp3", "j"], result.Names);
        Assert.Equal("InvalidJobName" + Id, result.Error.FullyQualifiedErrorId);
        Assert.Equal("s3://m/a.mp3", result.Error.TargetObject);
    }

    [Fact]
    public void A_second_run_emits_the_jobs_of_the_first_and_uploads_and_starts_nothing()
    {
        AddBucket();
        PSObject[] files = Files("a.mp3", "b.mp3");
        string line = $"$args[0] | Start-TranscriptionJob -BucketName media {En} -Verbose";
        RunResult first = Run(line, (object)files).WithoutErrors();

        RunResult second = Run(line, (object)files).WithoutErrors();

        Assert.Equal(first.Names, second.Names);
        Assert.Equal(2, Sandbox.Requests.Of("PutObject").Count);
        Assert.Contains(
            $"Job '{first.Names[0]}' of the same media and settings is COMPLETED; it is not started again.", second.Verbose);
        Assert.Contains($"'{Folder.Combine("a.mp3")}' lies at s3://media/a.mp3 already; it is not uploaded again.", second.Verbose);
    }

    [Fact]
    public void Another_job_of_the_name_is_an_error_and_Force_replaces_it()
    {
        string line = "Start-TranscriptionJob s3://m/a.mp3 -TranscriptionJobName j -LanguageCode";
        Run($"{line} en-US").WithoutErrors();

        RunResult refused = Run($"{line} de-DE");
        RunResult forced = Run($"{line} de-DE -Force").WithoutErrors();

        Assert.Equal("JobExists" + Id, refused.Error.FullyQualifiedErrorId);
        Assert.Equal("j", refused.Error.TargetObject);
        Assert.Contains("LanguageCode is en-US there and de-DE here", refused.Error.Exception.Message, StringComparison.Ordinal);
        Assert.Equal(["de-DE"], forced.Values("LanguageCode"));
    }

    private static string MediaOf(PSObject job) =>
        (string)PSObject.AsPSObject(job.Properties["Media"].Value).Properties["MediaFileUri"].Value;
}
