using System.Security.Cryptography;
using System.Text;

namespace TranscribeJobTools.Sandbox.Tests;

public sealed class OwnBucketTests : SandboxTest
{
    private const string Text = "0123456789abcdef";

    private async Task<Answer> FetchKeyAsync(string key, TestSigner? signer, params (string Name, string Value)[] headers)
    {
        Sandbox.AddBucket("mine").Put(key, ObjectContent.FromText(Text));
        return await FetchAsync(Address(key), null, signer, headers);
    }

    private string Address(string key) =>
        $"{Sandbox.Url}/mine/{Uri.EscapeDataString(key).Replace("%2F", "/", StringComparison.Ordinal)}";

    [Theory]
    [InlineData("plain.json")]
    [InlineData("a folder/with blanks.json")]
    [InlineData("a+b&c=d;e,f@g!h'i(j)k*l$m~n.json")]
    [InlineData("100%25 of it.json")]
    [InlineData("../up/./and//down/../.json")]
    [InlineData("//leading.json")]
    [InlineData("Grüße/東京/🎙.json")]
    [InlineData("what?#is^this|`{}[]\\\"<>.json")]
    public async Task Keys_are_what_they_are_with_a_header_and_with_a_link(string key)
    {
        Answer answer = await FetchKeyAsync(key, Signer("s3"));
        Assert.Equal((200, Text), ((int)answer.Status, answer.Text));
        string link = Signer("s3").Presign("GET", Address(key), TimeSpan.FromMinutes(1), Clock.GetUtcNow());
        Assert.Equal(Text, (await FetchAsync(link)).Text);
        Assert.Equal([key, key], Sandbox.Requests.Of("GetObject").Select(request => request.Key));
    }

    [Fact]
    public async Task Keys_are_not_normalised()
    {
        Sandbox.AddBucket("mine").Put("a/b", ObjectContent.FromText(Text));
        foreach (string other in new[] { "a//b", "a/./b", "x/../a/b", "a/b/", "A/b", "a%252Fb" })
        {
            Assert.Equal("NoSuchKey", (await FetchAsync($"{Sandbox.Url}/mine/{other}", signer: Unchecked())).Error.Code);
        }

        Assert.Equal(200, (int)(await FetchAsync($"{Sandbox.Url}/mine/a/b", signer: Unchecked())).Status);
        Assert.Equal(200, (int)(await FetchAsync($"{Sandbox.Url}/mine/a%2Fb", signer: Unchecked())).Status);
    }

    [Fact]
    public async Task Links_carry_keys_encoded_raw_or_as_s3_uris()
    {
        const string Key = "my folder/talk (1).json";
        foreach (OutputUriForm form in Enum.GetValues<OutputUriForm>())
        {
            Sandbox.AddJob(new JobDefinition(form.ToString()) { OutputBucket = "mine", OutputKey = Key, OutputUriForm = form });
        }

        Assert.Equal($"{Sandbox.Url}/mine/my%20folder/talk%20%281%29.json", await LinkAsync("Encoded"));
        Assert.Equal($"{Sandbox.Url}/mine/my folder/talk (1).json", await LinkAsync("Raw"));
        Assert.Equal("s3://mine/my folder/talk (1).json", await LinkAsync("S3"));
    }

    [Fact]
    public async Task Output_is_not_there_before_the_job_is_completed()
    {
        SandboxJob job = Sandbox.AddJob(new JobDefinition("a") { OutputBucket = "mine", RunsFor = Timeout.InfiniteTimeSpan });
        Assert.Equal("NoSuchKey", (await FetchAsync($"{Sandbox.Url}/mine/a.json", signer: Signer("s3"))).Error.Code);
        job.Complete();
        Assert.Equal("a", (await FetchAsync($"{Sandbox.Url}/mine/a.json", signer: Signer("s3"))).Json["jobName"]!.GetValue<string>());
    }

    [Fact]
    public async Task Without_a_good_signature_it_is_closed()
    {
        Sandbox.Users.Add(new SandboxUser("AKIAOTHER", "444455556666") { SecretKey = SecretKey });
        Assert.Equal((403, "AccessDenied"), Code(await FetchKeyAsync("a", null)));
        Assert.Equal((403, "SignatureDoesNotMatch"), Code(await FetchKeyAsync("a", Signer("s3") with { SecretKey = "wrong" })));
        Assert.Equal((403, "InvalidAccessKeyId"), Code(await FetchKeyAsync("a", Signer("s3") with { AccessKey = "AKIANOBODY" })));
        Assert.Equal((403, "AccessDenied"), Code(await FetchKeyAsync("a", Signer("s3") with { AccessKey = "AKIAOTHER" })));
        Assert.Equal((400, "AuthorizationHeaderMalformed"), Code(await FetchKeyAsync("a", Signer("transcribe"))));
        Assert.Equal((400, "InvalidRequest"), Code(await FetchKeyAsync("a", null, ("Authorization", "AWS key:signature"))));
        User.DeniedActions.Add("s3:GetObject");
        Answer denied = await FetchKeyAsync("a", Signer("s3"));
        Assert.Contains(
            "is not authorized to perform: s3:GetObject on resource: \"arn:aws:s3:::mine/a\"", denied.Error.Message, StringComparison.Ordinal);
        User.Expired = true;
        Assert.Equal((400, "ExpiredToken"), Code(await FetchKeyAsync("a", Signer("s3"))));
    }

    [Fact]
    public async Task A_clock_off_by_more_than_fifteen_minutes_is_too_skewed()
    {
        Sandbox.AddBucket("mine").Put("a", ObjectContent.FromText(Text));
        using var request = new HttpRequestMessage(HttpMethod.Get, Sandbox.Url + "/mine/a");
        Signer("s3").Sign(request, [], Clock.GetUtcNow().AddMinutes(-16));
        using var http = new HttpClient();
        Answer answer = await Answer.ReadAsync(await http.SendAsync(request, TestContext.Current.CancellationToken));
        Assert.Equal((403, "RequestTimeTooSkewed"), Code(answer));
        Assert.Equal(("20260504T114400Z", "900000"), (answer.Xml("RequestTime"), answer.Xml("MaxAllowedSkewMilliseconds")));
    }

    [Theory]
    [InlineData("us-east-1", 400, "AuthorizationHeaderMalformed")]
    [InlineData("ap-south-1", 301, "PermanentRedirect")]
    public async Task A_signature_for_another_region_is_told_the_right_one(string region, int status, string code)
    {
        Sandbox.AddBucket("european", "eu-west-1").Put("a", ObjectContent.FromText(Text));
        string address = Sandbox.Url + "/european/a";
        Answer answer = await FetchAsync(address, signer: Signer("s3", region));
        Assert.Equal((status, code), Code(answer));
        Assert.Equal("eu-west-1", answer.Header("x-amz-bucket-region"));

        Answer linked = await FetchAsync(Signer("s3", region).Presign("GET", address, TimeSpan.FromMinutes(1), Clock.GetUtcNow()));
        Assert.Equal((400, "AuthorizationQueryParametersError"), Code(linked));
        Assert.Equal("eu-west-1", linked.Xml("Region"));
        Assert.Equal(Text, (await FetchAsync(address, signer: Signer("s3", "eu-west-1"))).Text);
    }

    [Fact]
    public async Task Missing_things_are_named()
    {
        Sandbox.AddBucket("mine");
        Answer key = await FetchAsync(Address("none.json"), signer: Signer("s3"));
        Assert.Equal((404, "NoSuchKey"), Code(key));
        Assert.Equal("none.json", key.Xml("Key"));
        Answer bucket = await FetchAsync(Sandbox.Url + "/nowhere/none.json", signer: Signer("s3"));
        Assert.Equal((404, "NoSuchBucket"), Code(bucket));
        Assert.Equal("nowhere", bucket.Xml("BucketName"));
    }

    [Fact]
    public async Task What_may_not_be_decrypted_is_refused()
    {
        Sandbox.AddBucket("mine").Put("a", ObjectContent.FromText(Text)).KmsDenied = true;
        Answer answer = await FetchAsync(Sandbox.Url + "/mine/a", signer: Signer("s3"));
        Assert.Equal((403, "AccessDenied"), Code(answer));
        Assert.Contains("is not authorized to perform: kms:Decrypt on the resource", answer.Error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bytes=0-3", "0123", "bytes 0-3/16")]
    [InlineData("bytes=10-", "abcdef", "bytes 10-15/16")]
    [InlineData("bytes=-2", "ef", "bytes 14-15/16")]
    [InlineData("bytes=12-999", "cdef", "bytes 12-15/16")]
    public async Task A_range_is_a_part(string range, string text, string contentRange)
    {
        Answer answer = await FetchKeyAsync("a", Signer("s3"), ("Range", range), ("x-amz-checksum-mode", "ENABLED"));
        Assert.Equal((206, text, contentRange), ((int)answer.Status, answer.Text, answer.Header("Content-Range")));
        Assert.Null(answer.Header("x-amz-checksum-crc64nvme"));
        Assert.Equal(range, Assert.Single(Sandbox.Requests.All).Range);
    }

    [Theory]
    [InlineData("bytes=16-", 416)]
    [InlineData("bytes=3-1", 200)]
    [InlineData("bytes=0-1,4-5", 200)]
    [InlineData("lines=1-2", 200)]
    public async Task A_range_that_is_none_is_refused_or_ignored(string range, int status)
    {
        Answer answer = await FetchKeyAsync("a", Signer("s3"), ("Range", range));
        Assert.Equal(status, (int)answer.Status);
        Assert.Equal(status == 416 ? "InvalidRange" : Text, status == 416 ? answer.Error.Code : answer.Text);
    }

    [Fact]
    public async Task The_etag_holds_parts_of_one_version_together()
    {
        Answer first = await FetchKeyAsync("a", Signer("s3"));
        string etag = first.Header("ETag")!;
#pragma warning disable CA5351 // S3's ETag is an MD5.
        Assert.Equal($"\"{Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(Text)))}\"", etag);
#pragma warning restore CA5351
        Assert.Equal(
            ("bytes", "Mon, 04 May 2026 12:00:00 GMT", "16"),
            (first.Header("Accept-Ranges"), first.Header("Last-Modified"), first.Header("Content-Length")));
        Assert.Equal(206, (int)(await FetchKeyAsync("a", Signer("s3"), ("Range", "bytes=1-"), ("If-Match", etag))).Status);
        Assert.Equal(304, (int)(await FetchKeyAsync("a", Signer("s3"), ("If-None-Match", etag))).Status);

        Sandbox.AddBucket("mine").Find("a")!.Content = ObjectContent.FromText("another version");
        Answer changed = await FetchAsync(Sandbox.Url + "/mine/a", null, Signer("s3"), ("Range", "bytes=1-"), ("If-Match", etag));
        Assert.Equal((412, "PreconditionFailed"), Code(changed));
    }

    /// <summary>The check values are those that catalogues of checksums give for these nine characters.</summary>
    [Theory]
    [InlineData("CRC32", "CBF43926")]
    [InlineData("CRC32C", "E3069283")]
    [InlineData("CRC64NVME", "AE8B14860A799888")]
    [InlineData("SHA1", "F7C3BC1D808E04732ADF679965CCC34CA7AE3441")]
    [InlineData("SHA256", "15E2B0D3C33891EBB0F1EF609EC419420C20E320CE94C65FBC8C3312448EB225")]
    public async Task The_checksum_of_an_object_is_given_when_asked_for(string algorithm, string value)
    {
        S3Object stored = Sandbox.AddBucket("mine").Put("check", ObjectContent.FromText("123456789"));
        stored.Checksum = new ObjectChecksum(algorithm);
        string header = $"x-amz-checksum-{algorithm.ToLowerInvariant()}";

        Answer answer = await FetchAsync(Address("check"), null, Signer("s3"), ("x-amz-checksum-mode", "ENABLED"));
        Answer unasked = await FetchAsync(Address("check"), signer: Signer("s3"));

        Assert.Equal(Convert.ToBase64String(Convert.FromHexString(value)), answer.Header(header));
        Assert.Equal("FULL_OBJECT", answer.Header("x-amz-checksum-type"));
        Assert.Null(unasked.Header(header));
    }

    [Fact]
    public async Task The_checksum_of_what_was_uploaded_in_parts_is_one_of_their_checksums()
    {
        S3Object stored = Sandbox.AddBucket("mine").Put("check", ObjectContent.FromText("123456789"));
        stored.Checksum = new ObjectChecksum("SHA256", IsComposite: true);

        Answer answer = await FetchAsync(Address("check"), null, Signer("s3"), ("x-amz-checksum-mode", "ENABLED"));

        string ofParts = Convert.ToBase64String(SHA256.HashData(SHA256.HashData("123456789"u8)));
        Assert.Equal((ofParts + "-1", "COMPOSITE"), (answer.Header("x-amz-checksum-sha256"), answer.Header("x-amz-checksum-type")));
    }

    [Fact]
    public async Task Headers_that_change_the_request_must_be_signed()
    {
        Sandbox.AddBucket("mine").Put("a", ObjectContent.FromText(Text));
        string link = Signer("s3").Presign("GET", Address("a"), TimeSpan.FromMinutes(1), Clock.GetUtcNow());

        Answer answer = await FetchAsync(link, null, null, ("x-amz-checksum-mode", "ENABLED"));

        Assert.Equal((403, "AccessDenied"), Code(answer));
        Assert.Equal("x-amz-checksum-mode", answer.Xml("HeadersNotSigned"));
    }

    [Fact]
    public async Task Head_tells_the_length_and_sends_nothing()
    {
        Sandbox.AddBucket("mine").Put("a", ObjectContent.FromText(Text));
        Answer head = await FetchAsync(Sandbox.Url + "/mine/a", HttpMethod.Head, Signer("s3"));
        Assert.Equal((200, "16", 0), ((int)head.Status, head.Header("Content-Length"), head.Body.Length));
    }

    [Fact]
    public async Task Large_content_costs_no_memory_and_comes_whole()
    {
        byte[] pattern = [1, 2, 3, 4, 5, 6, 7];
        Sandbox.AddBucket("mine").Put("big", ObjectContent.Repeating(pattern, 10_000_001));
        Answer answer = await FetchAsync(Sandbox.Url + "/mine/big", null, Signer("s3"), ("Range", "bytes=3-"));
        Assert.Equal(9_999_998, answer.Body.Length);
        Assert.True(answer.Body.Select((value, i) => value == pattern[(i + 3) % 7]).All(same => same));
    }

    private static (int, string?) Code(Answer answer) => ((int)answer.Status, answer.Error.Code);

    private TestSigner Unchecked()
    {
        Sandbox.Users.Add(new SandboxUser("AKIAUNCHECKED"));
        return Signer("s3") with { AccessKey = "AKIAUNCHECKED" };
    }
}
