using System.Text;

namespace TranscribeJobTools.Sandbox.Tests;

public sealed class UploadTests : SandboxTest
{
    private static readonly byte[] s_check = Encoding.ASCII.GetBytes("123456789");

    private S3Bucket Bucket => Sandbox.AddBucket("mine");

    private Task<Answer> PutAsync(params (string Name, string Value)[] headers)
    {
        _ = Bucket;
        return SendAsync(HttpMethod.Put, "/mine/a/call.mp3", s_check, null, headers);
    }

    private Task<Answer> HeadAsync(string path = "/mine/a/call.mp3") =>
        FetchAsync(Sandbox.Url + path, HttpMethod.Head, Signer("s3"), ("x-amz-checksum-mode", "ENABLED"));

    [Fact]
    public async Task What_is_put_is_told_of_and_comes_back()
    {
        Answer put = await PutAsync(("Content-Type", "audio/mpeg"), ("Cache-Control", "no-store"), ("x-amz-meta-source", "a b"));
        Assert.Equal((200, "\"25f9e794323b453885f5181f1b624d0b\""), ((int)put.Status, put.Header("ETag")));
        Assert.Equal("rosUhgp5mIg=", put.Header("x-amz-checksum-crc64nvme"));

        Answer head = await HeadAsync();
        Assert.Equal(
            ("9", "\"25f9e794323b453885f5181f1b624d0b\"", "audio/mpeg", "no-store", "a b", "rosUhgp5mIg=", "FULL_OBJECT"),
            (head.Header("Content-Length"), head.Header("ETag"), head.Header("Content-Type"), head.Header("Cache-Control"),
                head.Header("x-amz-meta-source"), head.Header("x-amz-checksum-crc64nvme"), head.Header("x-amz-checksum-type")));
        Assert.Equal(s_check, (await FetchAsync(Sandbox.Url + "/mine/a/call.mp3", signer: Signer("s3"))).Body);
        SandboxRequest request = Assert.Single(Sandbox.Requests.Of("PutObject"));
        Assert.Equal(("mine", "a/call.mp3", 9L), (request.Bucket, request.Key, request.ReceivedLength));
    }

    // The check values that catalogues of CRCs give for "123456789", and the digests that any tool gives.
    [Theory]
    [InlineData("crc32", "y/Q5Jg==")]
    [InlineData("crc32c", "4waSgw==")]
    [InlineData("crc64nvme", "rosUhgp5mIg=")]
    [InlineData("sha1", "98O8HYCOBHMq32eZZczDTKeuNEE=")]
    [InlineData("sha256", "FeKw08M4keuw8e9gnsQZQgwg4yDOlMZfvIwzEkSOsiU=")]
    public async Task A_checksum_is_verified_and_stays_with_the_object(string algorithm, string checksum)
    {
        string header = $"x-amz-checksum-{algorithm}";
        Assert.Equal(checksum, (await PutAsync((header, checksum))).Header(header));
        Assert.Equal(checksum, (await HeadAsync()).Header(header));

        Answer bad = await PutAsync((header, Convert.ToBase64String(new byte[Convert.FromBase64String(checksum).Length])));
        Assert.Equal(
            ("BadDigest", $"The {algorithm.ToUpperInvariant()} you specified did not match the calculated checksum."), bad.Error);
        Answer invalid = await PutAsync((header, "AAA="));
        Assert.Equal(("InvalidRequest", $"Value for {header} header is invalid."), invalid.Error);
    }

    [Fact]
    public async Task What_came_otherwise_than_it_was_sent_is_refused_and_not_stored()
    {
        Assert.Equal("BadDigest", (await PutAsync(("Content-MD5", Convert.ToBase64String(new byte[16])))).Error.Code);
        Assert.Equal("InvalidDigest", (await PutAsync(("Content-MD5", "AAAA"))).Error.Code);
        Assert.Equal("XAmzContentSHA256Mismatch", (await PutAsync(("x-amz-content-sha256", new string('0', 64)))).Error.Code);
        Assert.Equal("InvalidArgument", (await PutAsync(("x-amz-content-sha256", "nothing"))).Error.Code);
        Assert.Equal("InvalidRequest", (await PutAsync(("x-amz-sdk-checksum-algorithm", "CRC32"))).Error.Code);
        Assert.Equal("InvalidRequest", (await PutAsync(("x-amz-checksum-crc32", "y/Q5Jg=="), ("x-amz-checksum-crc32c", "4waSgw=="))).Error.Code);
        Assert.Empty(Bucket.Keys);
        byte[] md5 = Convert.FromHexString("25f9e794323b453885f5181f1b624d0b");
        Assert.Equal(200, (int)(await PutAsync(("Content-MD5", Convert.ToBase64String(md5)))).Status);
        Assert.Equal(200, (int)(await PutAsync(("x-amz-content-sha256", "UNSIGNED-PAYLOAD"))).Status);
    }

    [Fact]
    public async Task A_condition_keeps_what_is_there()
    {
        Assert.Equal(200, (int)(await PutAsync(("If-None-Match", "*"))).Status);
        Answer second = await PutAsync(("If-None-Match", "*"));
        Assert.Equal((412, "PreconditionFailed"), ((int)second.Status, second.Error.Code));
        Assert.Equal(412, (int)(await PutAsync(("If-Match", "\"other\""))).Status);
        Assert.Equal(200, (int)(await PutAsync(("If-Match", "\"25f9e794323b453885f5181f1b624d0b\""))).Status);
    }

    [Fact]
    public async Task What_the_sandbox_cannot_store_it_refuses()
    {
        Assert.Equal(501, (int)(await PutAsync(("x-amz-copy-source", "/mine/b"))).Status);
        Assert.Equal(501, (int)(await PutAsync(("x-amz-tagging", "a=b"))).Status);
        Assert.Equal("MetadataTooLarge", (await PutAsync(("x-amz-meta-a", new string('a', 2048)))).Error.Code);
        Assert.Equal("KeyTooLongError", (await SendAsync(HttpMethod.Put, "/mine/" + new string('k', 1025), s_check)).Error.Code);
        Assert.Equal("NotImplemented", (await SendAsync(HttpMethod.Put, "/mine/a?acl", s_check)).Error.Code);
        Assert.Empty(Bucket.Keys);
    }

    [Fact]
    public async Task Who_may_not_is_refused()
    {
        Sandbox.AddBucket("west", "eu-west-1");
        Sandbox.AddBucket("other", accountId: "444455556666");
        Assert.Equal((403, "AccessDenied"), Code(await SendAsync(HttpMethod.Put, "/other/a", s_check)));
        Assert.Equal((404, "NoSuchBucket"), Code(await SendAsync(HttpMethod.Put, "/none/a", s_check)));
        Assert.Equal((400, "AuthorizationHeaderMalformed"), Code(await SendAsync(HttpMethod.Put, "/west/a", s_check)));
        Assert.Equal((301, "PermanentRedirect"), Code(await SendAsync(HttpMethod.Put, "/west/a", s_check, Signer("s3", "ap-south-1"))));
        User.DeniedActions.Add("s3:PutObject");
        Assert.Equal(
            $"User: {User.Arn} is not authorized to perform: s3:PutObject on resource: \"arn:aws:s3:::mine/a/call.mp3\" "
            + "because no identity-based policy allows the s3:PutObject action",
            (await PutAsync()).Error.Message);
    }

    [Fact]
    public async Task A_large_body_comes_whole()
    {
        byte[] body = new byte[3 * 1024 * 1024 + 1];
        new Random(1).NextBytes(body);
        _ = Bucket;
        Assert.Equal(200, (int)(await SendAsync(HttpMethod.Put, "/mine/big", body)).Status);
        Assert.Equal(body, Bucket.Find("big")!.Content.ToArray());
        Answer part = await FetchAsync(Sandbox.Url + "/mine/big", null, Signer("s3"), ("Range", "bytes=1048570-2097160"));
        Assert.Equal(body[1_048_570..2_097_161], part.Body);
    }

    [Fact]
    public async Task Faults_meet_an_upload_before_it_comes_and_in_its_middle()
    {
        Sandbox.Faults.Add(new FaultRule(Fault.Throttle()) { Operation = "PutObject", Times = 1 });
        Sandbox.Faults.Add(new FaultRule(Fault.ResetInUpload(5)) { Operation = "PutObject", Times = 10 });
        Assert.Equal((503, "SlowDown"), Code(await PutAsync()));
        await Assert.ThrowsAsync<HttpRequestException>(() => PutAsync());
        Assert.Empty(Bucket.Keys);
        Assert.All(Sandbox.Requests.All.Skip(1), request => Assert.Equal("reset in upload", request.Fault));

        Sandbox.Faults.Clear();
        Fault stall = Fault.StallInUpload(5);
        Sandbox.Faults.Add(new FaultRule(stall) { Times = 1 });
        Task<Answer> put = PutAsync();
        stall.Release();
        Assert.Equal(200, (int)(await put).Status);
    }

    [Fact]
    public async Task A_job_is_started_from_what_was_uploaded()
    {
        const string Start = """{"TranscriptionJobName":"a","LanguageCode":"en-US","Media":{"MediaFileUri":"s3://mine/a/call.mp3"}}""";
        _ = Bucket;
        Assert.Equal("BadRequestException", (await CallAsync("StartTranscriptionJob", Start)).Error.Code);
        await PutAsync();
        Assert.Equal(200, (int)(await CallAsync("StartTranscriptionJob", Start)).Status);
    }

    private static (int, string?) Code(Answer answer) => ((int)answer.Status, answer.Error.Code);
}
