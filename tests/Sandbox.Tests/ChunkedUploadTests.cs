using System.Text;

namespace TranscribeJobTools.Sandbox.Tests;

/// <summary>The content coding aws-chunked; the signed form by the example that AWS publishes with its description.</summary>
public sealed class ChunkedUploadTests : SandboxTest
{
    private readonly StandingClock _clock = new(new DateTimeOffset(2013, 5, 24, 0, 0, 0, TimeSpan.Zero));

    private protected override SandboxOptions Options => new() { TimeProvider = _clock, Users = [User], AllowedClockSkew = null };

    private S3Bucket Bucket => Sandbox.AddBucket("examplebucket");

    private Task<Answer> PutUnsignedAsync(string body, string decodedLength = "9")
    {
        _ = Bucket;
        return SendAsync(
            HttpMethod.Put,
            "/examplebucket/a",
            Encoding.ASCII.GetBytes(body),
            null,
            ("Content-Encoding", "aws-chunked"),
            ("x-amz-content-sha256", "STREAMING-UNSIGNED-PAYLOAD-TRAILER"),
            ("x-amz-decoded-content-length", decodedLength),
            ("x-amz-trailer", "x-amz-checksum-crc32"));
    }

    [Fact]
    public async Task The_checksum_may_come_behind_the_body()
    {
        Answer put = await PutUnsignedAsync("9\r\n123456789\r\n0\r\nx-amz-checksum-crc32:y/Q5Jg==\r\n\r\n");
        Assert.Equal((200, "y/Q5Jg=="), ((int)put.Status, put.Header("x-amz-checksum-crc32")));
        S3Object stored = Bucket.Find("a")!;
        Assert.Equal("123456789", Encoding.ASCII.GetString(stored.Content.ToArray()));
        Assert.DoesNotContain("Content-Encoding", stored.Headers.Keys);
        Assert.Equal(9, Assert.Single(Sandbox.Requests.All).ReceivedLength);
    }

    [Theory]
    [InlineData("9\r\n123456789\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n", "9", "BadDigest")]
    [InlineData("9\r\n123456789\r\n0\r\n\r\n", "9", "MalformedTrailerError")]
    [InlineData("9\r\n123456789\r\n0\r\nnonsense\r\n\r\n", "9", "MalformedTrailerError")]
    [InlineData("9\r\n123456789\r\n0\r\nx-amz-checksum-crc32:y/Q5Jg==\r\n\r\n", "10", "IncompleteBody")]
    [InlineData("9\r\n123456789\r\n0\r\nx-amz-checksum-crc32:y/Q5Jg==\r\n\r\n", "8", "IncompleteBody")]
    [InlineData("9\r\n12345", "9", "IncompleteBody")]
    [InlineData("123456789", "9", "IncompleteBody")]
    [InlineData("4\r\n1234\r\n5\r\n56789\r\n0\r\nx-amz-checksum-crc32:y/Q5Jg==\r\n\r\n", "9", "InvalidChunkSizeError")]
    [InlineData("9\r\n123456789\r\n0\r\nx-amz-checksum-crc32:y/Q5Jg==\r\n\r\n", "", "MissingContentLength")]
    public async Task A_body_that_is_not_what_it_says_is_refused(string body, string decodedLength, string code)
    {
        Assert.Equal(code, (await PutUnsignedAsync(body, decodedLength)).Error.Code);
        Assert.Empty(Bucket.Keys);
    }

    [Theory]
    [InlineData('a', 200, null)]
    [InlineData('b', 403, "SignatureDoesNotMatch")]
    public async Task Each_chunk_is_held_to_its_signature(char content, int status, string? code)
    {
        _ = Bucket;
        string body = "10000;chunk-signature=ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648\r\n" + new string('a', 65536)
            + "\r\n400;chunk-signature=0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497\r\n" + new string(content, 1024)
            + "\r\n0;chunk-signature=b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9\r\n\r\n";
        using var request = new HttpRequestMessage(HttpMethod.Put, Sandbox.Url + "/examplebucket/chunkObject.txt")
        {
            Content = new ByteArrayContent(Encoding.ASCII.GetBytes(body)) { Headers = { ContentEncoding = { "aws-chunked" } } },
            Headers = { Host = "s3.amazonaws.com" },
        };
        request.Headers.Add("x-amz-date", "20130524T000000Z");
        request.Headers.Add("x-amz-storage-class", "REDUCED_REDUNDANCY");
        request.Headers.Add("x-amz-content-sha256", "STREAMING-AWS4-HMAC-SHA256-PAYLOAD");
        request.Headers.Add("x-amz-decoded-content-length", "66560");
        request.Headers.TryAddWithoutValidation(
            "Authorization",
            $"AWS4-HMAC-SHA256 Credential={AccessKey}/20130524/us-east-1/s3/aws4_request,"
            + "SignedHeaders=content-encoding;content-length;host;x-amz-content-sha256;x-amz-date;x-amz-decoded-content-length;x-amz-storage-class,"
            + "Signature=4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9");
        Answer answer = await SendAsync(request);
        Assert.Equal((status, code), ((int)answer.Status, code is null ? null : answer.Error.Code));
        Assert.Equal(status == 200 ? 66560 : null, Bucket.Find("chunkObject.txt")?.Content.Length);
    }
}
