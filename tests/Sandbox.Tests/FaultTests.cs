using System.Diagnostics;
using System.Net;

namespace TranscribeJobTools.Sandbox.Tests;

public sealed class FaultTests : SandboxTest
{
    private const string Text = "0123456789abcdef";

    private async Task<string> OutputAsync(Fault fault)
    {
        Sandbox.AddJob(new JobDefinition("a") { Transcript = ObjectContent.FromText(Text) });
        string link = await LinkAsync("a");
        Sandbox.Faults.Add(new FaultRule(fault) { Operation = "GetObject" });
        return link;
    }

    private async Task<Answer> FetchWithAsync(Fault fault) => await FetchAsync(await OutputAsync(fault));

    private async Task<Answer> GetWithAsync(Fault fault)
    {
        Sandbox.AddJob(new JobDefinition("a"));
        Sandbox.Faults.Add(new FaultRule(fault));
        return await GetJobAsync("a");
    }

    public static TheoryData<Fault, int, string> TranscribeFaults => new()
    {
        { Fault.Throttle(), 400, "ThrottlingException" },
        { Fault.LimitExceeded(), 429, "LimitExceededException" },
        { Fault.ServerError(), 500, "InternalFailureException" },
        { Fault.ServerError(503), 503, "ServiceUnavailable" },
        { Fault.AccessDenied(), 400, "AccessDeniedException" },
        { Fault.ExpiredToken(), 400, "ExpiredTokenException" },
        { Fault.Error("odd", 418, "TeapotException", "short and stout"), 418, "TeapotException" },
    };

    [Theory]
    [MemberData(nameof(TranscribeFaults))]
    public async Task Transcribe_answers_with_the_error(Fault fault, int status, string code)
    {
        Answer answer = await GetWithAsync(fault);
        Assert.Equal((status, code), ((int)answer.Status, answer.Error.Code));
        SandboxRequest request = Assert.Single(Sandbox.Requests.All);
        Assert.Equal((fault.Name, status, code), (request.Fault, request.StatusCode, request.ErrorCode));
    }

    public static TheoryData<Fault, int, string> S3Faults => new()
    {
        { Fault.Throttle(), 503, "SlowDown" },
        { Fault.ServerError(), 500, "InternalError" },
        { Fault.ServerError(503), 503, "ServiceUnavailable" },
        { Fault.ExpiredLink(), 403, "AccessDenied" },
        { Fault.PermanentRedirect("eu-west-1"), 301, "PermanentRedirect" },
        { Fault.WrongRegion("eu-west-1"), 400, "AuthorizationQueryParametersError" },
        { Fault.AccessDenied(), 403, "AccessDenied" },
        { Fault.MissingObject(), 404, "NoSuchKey" },
        { Fault.KmsDenied(), 403, "AccessDenied" },
        { Fault.ExpiredToken(), 400, "ExpiredToken" },
        { Fault.XmlErrorWithStatus200(), 200, "InternalError" },
    };

    [Theory]
    [MemberData(nameof(S3Faults))]
    public async Task S3_answers_with_the_error(Fault fault, int status, string code)
    {
        Answer answer = await FetchWithAsync(fault);
        Assert.Equal((status, code), ((int)answer.Status, answer.Error.Code));
    }

    [Fact]
    public async Task Retry_after_html_and_bad_gateways_come_as_asked()
    {
        Sandbox.AddJob(new JobDefinition("a"));
        foreach (Fault fault in new[] { Fault.Unavailable(TimeSpan.FromSeconds(7)), Fault.Html(), Fault.ServerError(502) })
        {
            Sandbox.Faults.Add(new FaultRule(fault) { Times = 1 });
        }

        Assert.Equal("7", (await GetJobAsync("a")).Header("Retry-After"));
        Answer html = await GetJobAsync("a");
        Assert.Equal((200, "text/html; charset=utf-8"), ((int)html.Status, html.Header("Content-Type")));
        Answer gateway = await GetJobAsync("a");
        Assert.Equal((502, "text/html"), ((int)gateway.Status, gateway.Header("Content-Type")));
        Assert.Equal(200, (int)(await GetJobAsync("a")).Status);
    }

    [Fact]
    public async Task A_redirect_points_where_it_is_told()
    {
        Answer answer = await FetchWithAsync(Fault.RedirectTo(new Uri("http://127.0.0.1:9/elsewhere")));
        Assert.Equal((307, "http://127.0.0.1:9/elsewhere"), ((int)answer.Status, answer.Header("Location")));
    }

    [Fact]
    public async Task A_reset_before_the_headers_breaks_the_call_after_the_service_has_acted()
    {
        Sandbox.AddJob(new JobDefinition("a"));
        Sandbox.Faults.Add(new FaultRule(Fault.ResetBeforeHeaders()) { Operation = "DeleteTranscriptionJob" });
        await Assert.ThrowsAsync<HttpRequestException>(() => CallAsync("DeleteTranscriptionJob", """{"TranscriptionJobName":"a"}"""));
        Assert.Null(Sandbox.FindJob("a"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_can_end_early_by_a_reset_or_in_good_order(bool isReset)
    {
        string link = await OutputAsync(isReset ? Fault.ResetInBody(5) : Fault.Truncated(5));
        using HttpResponseMessage response = await OpenAsync(link);
        Assert.Equal((HttpStatusCode.OK, 16L), (response.StatusCode, response.Content.Headers.ContentLength));

        using var received = new MemoryStream();
        Exception? error = await Record.ExceptionAsync(() => response.Content.CopyToAsync(received, TestContext.Current.CancellationToken));
        Exception cause = Assert.IsType<HttpRequestException>(error).InnerException!;
        Assert.Equal(isReset, cause is not HttpIOException { HttpRequestError: HttpRequestError.ResponseEnded });
    }

    [Fact]
    public async Task A_length_that_is_too_small_cuts_the_body_and_one_that_is_too_large_leaves_it_unfinished()
    {
        string link = await OutputAsync(Fault.WrongLength(-6));
        Assert.Equal("0123456789", (await FetchAsync(link)).Text);
        Sandbox.Faults.Clear();
        Sandbox.Faults.Add(new FaultRule(Fault.WrongLength(1)));
        using HttpResponseMessage response = await OpenAsync(link);
        Assert.Equal(17, response.Content.Headers.ContentLength);
        await Assert.ThrowsAsync<HttpRequestException>(() => response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(5)]
    public async Task A_stall_lasts_until_it_is_released(long afterBytes)
    {
        var fault = Fault.Stall(afterBytes);
        Task<Answer> fetch = FetchAsync(await OutputAsync(fault));
        await Sandbox.Requests.WaitUntilAsync(all => all.Any(request => request.Fault == "stall"), TestContext.Current.CancellationToken);
        Assert.False(fetch.IsCompleted);
        fault.Release();
        Assert.Equal(Text, (await fetch).Text);
    }

    [Fact]
    public async Task A_stalled_call_ends_when_the_client_goes_away()
    {
        string link = await OutputAsync(Fault.Stall(3));
        (await OpenAsync(link)).Dispose();
        await Sandbox.Requests.WaitUntilAsync(all => all.All(request => request.IsFinished), TestContext.Current.CancellationToken);
        Assert.Equal("stall", Sandbox.Requests.Of("GetObject")[0].Fault);
    }

    [Fact]
    public async Task A_trickle_goes_by_the_sandboxs_clock()
    {
        string link = await OutputAsync(Fault.Trickle(4, TimeSpan.FromMinutes(1)));
        using HttpResponseMessage response = await OpenAsync(link);
        Task<string> read = response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        for (int piece = 0; piece < Text.Length / 4; piece++)
        {
            await Clock.TimerSetAsync();
            Assert.False(read.IsCompleted);
            Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(Text, await read);
    }

    [Fact]
    public async Task A_corrupted_body_differs_from_its_checksum_in_one_byte()
    {
        Answer answer = await FetchChecksummedAsync(Fault.Corrupted());
        Assert.Equal("01234567" + (char)('8' ^ 1) + "9abcdef", answer.Text);
        Sandbox.Faults.Clear();
        Answer good = await FetchChecksummedAsync();
        Assert.Equal((Text, good.Header("x-amz-checksum-crc64nvme")), (good.Text, answer.Header("x-amz-checksum-crc64nvme")));
    }

    [Fact]
    public async Task A_wrong_checksum_comes_with_a_right_body()
    {
        Answer answer = await FetchChecksummedAsync(Fault.WrongChecksum());
        Sandbox.Faults.Clear();
        Answer good = await FetchChecksummedAsync();
        Assert.Equal((Text, Text), (answer.Text, good.Text));
        Assert.NotEqual(good.Header("x-amz-checksum-crc64nvme"), answer.Header("x-amz-checksum-crc64nvme"));
    }

    [Fact]
    public async Task A_wrong_checksum_comes_unasked_too() => Assert.NotNull(
        (await FetchAsync(await OutputAsync(Fault.WrongChecksum()))).Header("x-amz-checksum-crc64nvme"));

    [Fact]
    public async Task Truncated_json_ends_in_the_middle_and_thinks_all_is_well()
    {
        Answer answer = await GetWithAsync(Fault.TruncatedJson());
        Assert.Equal(200, (int)answer.Status);
        Assert.StartsWith("{\"TranscriptionJob\":{", answer.Text, StringComparison.Ordinal);
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => answer.Json);
    }

    [Fact]
    public async Task A_range_can_be_ignored()
    {
        string link = await OutputAsync(Fault.RangeIgnored());
        Answer answer = await FetchAsync(link, null, null, ("Range", "bytes=4-"));
        Assert.Equal((200, Text), ((int)answer.Status, answer.Text));
    }

    [Fact]
    public async Task A_skewed_clock_refuses_until_the_client_signs_by_it()
    {
        Sandbox.Faults.Add(new FaultRule(Fault.ClockSkew(TimeSpan.FromHours(1))));
        Answer answer = await CallAsync("ListTranscriptionJobs", "{}");
        Assert.StartsWith("Signature expired: 20260504T120000Z is now earlier than 20260504T125500Z", answer.Error.Message, StringComparison.Ordinal);
        Assert.Equal("Mon, 04 May 2026 13:00:00 GMT", answer.Header("Date"));
        Answer byThatClock = await CallAsync(
            "ListTranscriptionJobs", "{}"u8.ToArray(), Signer("transcribe"), Clock.GetUtcNow().AddHours(1));
        Assert.Equal(200, (int)byThatClock.Status);
    }

    [Fact]
    public async Task Disposal_does_not_wait_for_stalled_calls()
    {
        SandboxServer sandbox = await SandboxServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        sandbox.Faults.Add(new FaultRule(Fault.Stall()));
        Task<Answer> stalled = FetchAsync(sandbox.Url + "/none");
        await sandbox.Requests.WaitUntilAsync(all => all.Count == 1, TestContext.Current.CancellationToken);
        long start = Stopwatch.GetTimestamp();
        await sandbox.DisposeAsync();
        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(3));
        await Assert.ThrowsAsync<HttpRequestException>(() => stalled);
    }

    private Task<Answer> FetchChecksummedAsync(Fault? fault = null)
    {
        Sandbox.AddBucket("mine").Put("a", ObjectContent.FromText(Text));
        if (fault is not null)
        {
            Sandbox.Faults.Add(new FaultRule(fault));
        }

        return FetchAsync(Sandbox.Url + "/mine/a", null, Signer("s3"), ("x-amz-checksum-mode", "ENABLED"));
    }
}
