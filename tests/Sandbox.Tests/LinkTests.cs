namespace TranscribeJobTools.Sandbox.Tests;

public sealed class LinkTests : SandboxTest
{
    [Fact]
    public async Task A_link_into_the_services_bucket_serves_the_transcript_to_anyone()
    {
        byte[] transcript = [.. Enumerable.Range(0, 100_000).Select(i => (byte)i)];
        Sandbox.AddJob(new JobDefinition("a") { Transcript = ObjectContent.FromBytes(transcript) });
        string link = await LinkAsync("a");
        Assert.StartsWith($"{Sandbox.Url}/aws-transcribe-us-east-1-prod/111122223333/a/", link, StringComparison.Ordinal);
        Assert.Contains("/asrOutput.json?X-Amz-Security-Token=", link, StringComparison.Ordinal);
        Assert.Contains("&X-Amz-Expires=900&", link, StringComparison.Ordinal);

        Answer answer = await FetchAsync(link);
        Assert.Equal(200, (int)answer.Status);
        Assert.Equal(transcript, answer.Body);
    }

    [Fact]
    public async Task A_link_lives_for_fifteen_minutes_and_another_get_renews_it()
    {
        Sandbox.AddJob(new JobDefinition("a"));
        string link = await LinkAsync("a");
        Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(200, (int)(await FetchAsync(link)).Status);

        Clock.Advance(TimeSpan.FromSeconds(1));
        Answer expired = await FetchAsync(link);
        Assert.Equal(403, (int)expired.Status);
        Assert.Equal(("AccessDenied", "Request has expired"), expired.Error);
        Assert.Equal(("2026-05-04T12:15:00Z", "2026-05-04T12:15:01Z"), (expired.Xml("Expires"), expired.Xml("ServerTime")));

        Assert.Equal(200, (int)(await FetchAsync(await LinkAsync("a"))).Status);
    }

    [Fact]
    public async Task A_link_is_good_for_get_alone()
    {
        Sandbox.AddJob(new JobDefinition("a"));
        Answer head = await FetchAsync(await LinkAsync("a"), HttpMethod.Head);
        Assert.Equal(403, (int)head.Status);
        Assert.Empty(head.Body);
    }

    [Fact]
    public async Task An_authorization_header_beside_the_link_is_refused()
    {
        Sandbox.AddJob(new JobDefinition("a"));
        Answer answer = await FetchAsync(await LinkAsync("a"), signer: Signer("s3"));
        Assert.Equal(400, (int)answer.Status);
        Assert.Equal("InvalidArgument", answer.Error.Code);
        Assert.StartsWith("Only one auth mechanism allowed", answer.Error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-Amz-Expires=900", "X-Amz-Expires=901")]
    [InlineData("/111122223333/a/", "/111122223333/b/")]
    [InlineData("20260504T120000Z", "20260504T120001Z")]
    public async Task A_link_that_was_touched_does_not_verify(string was, string becomes)
    {
        Sandbox.AddJob(new JobDefinition("a"));
        string link = await LinkAsync("a");
        Assert.Contains(was, link, StringComparison.Ordinal);
        Answer answer = await FetchAsync(link.Replace(was, becomes, StringComparison.Ordinal));
        Assert.Equal((403, "SignatureDoesNotMatch"), ((int)answer.Status, answer.Error.Code));
    }

    [Fact]
    public async Task Without_its_query_or_with_a_users_own_signature_the_services_bucket_is_closed()
    {
        Sandbox.AddJob(new JobDefinition("a"));
        string plain = (await LinkAsync("a")).Split('?')[0];
        Assert.Equal(("AccessDenied", "Access Denied"), (await FetchAsync(plain)).Error);
        Assert.Equal(("AccessDenied", "Access Denied"), (await FetchAsync(plain, signer: Signer("s3"))).Error);
    }

    [Theory]
    [InlineData("redacted", "RedactedTranscriptFileUri")]
    [InlineData("redacted_and_unredacted", "TranscriptFileUri", "RedactedTranscriptFileUri")]
    public async Task Redaction_decides_which_transcripts_there_are(string output, params string[] uris)
    {
        Sandbox.AddJob(new JobDefinition("a") { ContentRedaction = new() { ["RedactionType"] = "PII", ["RedactionOutput"] = output } });
        var transcript = (await GetJobAsync("a")).Job["Transcript"]!.AsObject();
        Assert.Equal(uris, transcript.Select(member => member.Key));
        Answer redacted = await FetchAsync(transcript["RedactedTranscriptFileUri"]!.GetValue<string>());
        Assert.True(redacted.Json["isRedacted"]!.GetValue<bool>());
        Assert.Contains("my name is [PII].", redacted.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Alice", redacted.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_generated_transcript_has_speakers_when_asked_for_and_subtitles_are_laid_out_like_the_services()
    {
        Sandbox.AddJob(new JobDefinition("a")
        {
            Settings = new() { ["ShowSpeakerLabels"] = true, ["MaxSpeakerLabels"] = 2 },
            SubtitleFormats = ["srt", "vtt"],
            SubtitleStartIndex = 1,
        });
        Answer transcript = await FetchAsync(await LinkAsync("a"));
        Assert.Equal(2, transcript.Json["results"]!["speaker_labels"]!["speakers"]!.GetValue<int>());
        string[] subtitles = [.. (await GetJobAsync("a")).Job["Subtitles"]!["SubtitleFileUris"]!.AsArray().Select(uri => uri!.GetValue<string>())];
        Assert.StartsWith(
            "1\n00:00:00,119 --> 00:00:03,304\nThank you for calling, my name is Alice. How can I help you?\n\n2\n",
            (await FetchAsync(subtitles[0])).Text,
            StringComparison.Ordinal);
        Assert.StartsWith("WEBVTT\n\n1\n00:00:00.119 --> ", (await FetchAsync(subtitles[1])).Text, StringComparison.Ordinal);
    }
}

public sealed class AwsLinkTests : SandboxTest
{
    private protected override SandboxOptions Options => new() { TimeProvider = Clock, Users = [User], LinkForm = LinkForm.Aws };

    [Fact]
    public async Task Links_can_have_the_real_services_hosts()
    {
        Sandbox.AddJob(new JobDefinition("service") { Region = "eu-west-1" });
        Sandbox.AddJob(new JobDefinition("own") { Region = "eu-west-1", OutputBucket = "mine" });
        Answer service = await GetJobAsync("service", "eu-west-1");
        Assert.StartsWith(
            "https://s3.eu-west-1.amazonaws.com/aws-transcribe-eu-west-1-prod/",
            service.Job["Transcript"]!["TranscriptFileUri"]!.GetValue<string>(),
            StringComparison.Ordinal);
        Answer own = await GetJobAsync("own", "eu-west-1");
        Assert.Equal("https://s3.eu-west-1.amazonaws.com/mine/own.json", own.Job["Transcript"]!["TranscriptFileUri"]!.GetValue<string>());
    }
}
