using TranscribeJobTools.Sandbox.Signing;

namespace TranscribeJobTools.Sandbox.Tests;

/// <summary>The examples that AWS publishes with its description of Signature Version 4, and the first of its test suite.</summary>
public sealed class SignatureVectorTests
{
    private const string EmptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private const string S3Key = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

    private static readonly Dictionary<string, string> s_s3Headers = new()
    {
        ["host"] = "examplebucket.s3.amazonaws.com",
        ["x-amz-content-sha256"] = EmptyHash,
        ["x-amz-date"] = "20130524T000000Z",
    };

    [Fact]
    public void The_test_suites_get_vanilla_verifies()
    {
        var headers = new Dictionary<string, string> { ["host"] = "example.amazonaws.com", ["x-amz-date"] = "20150830T123600Z" };
        RequestSignature signature = Header(
            "20150830T123600Z",
            "AKIDEXAMPLE/20150830/us-east-1/service/aws4_request",
            "host;x-amz-date",
            "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");
        Assert.True(SigV4.Verifies(
            new SignableRequest("GET", "/", [], headers, EmptyHash), signature, "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"));
    }

    [Fact]
    public void S3s_example_of_a_range_verifies_and_another_range_does_not()
    {
        RequestSignature signature = Header(
            "20130524T000000Z",
            "AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request",
            "host;range;x-amz-content-sha256;x-amz-date",
            "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
        SignableRequest Range(string range) =>
            new("GET", "/test.txt", [], new Dictionary<string, string>(s_s3Headers) { ["range"] = range }, EmptyHash);

        Assert.True(SigV4.Verifies(Range("bytes=0-9"), signature, S3Key));
        Assert.False(SigV4.Verifies(Range("bytes=0-8"), signature, S3Key));
    }

    [Theory]
    [InlineData("/test$file.text")]
    [InlineData("/test%24file.text")]
    public void S3s_example_of_a_put_verifies_however_the_path_is_encoded(string path)
    {
        const string BodyHash = "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072";
        var headers = new Dictionary<string, string>(s_s3Headers)
        {
            ["date"] = "Fri, 24 May 2013 00:00:00 GMT",
            ["x-amz-content-sha256"] = BodyHash,
            ["x-amz-storage-class"] = "REDUCED_REDUNDANCY",
        };
        RequestSignature signature = Header(
            "20130524T000000Z",
            "AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request",
            "date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class",
            "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
        Assert.True(SigV4.Verifies(new SignableRequest("PUT", path, [], headers, BodyHash), signature, S3Key));
    }

    [Fact]
    public void S3s_example_of_a_query_verifies_in_any_order()
    {
        RequestSignature signature = Header(
            "20130524T000000Z",
            "AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request",
            "host;x-amz-content-sha256;x-amz-date",
            "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
        Assert.True(SigV4.Verifies(
            new SignableRequest("GET", "/", [new("prefix", "J"), new("max-keys", "2")], s_s3Headers, EmptyHash), signature, S3Key));
    }

    [Fact]
    public void S3s_example_of_a_presigned_link_verifies()
    {
        KeyValuePair<string, string>[] query =
        [
            new("X-Amz-Algorithm", "AWS4-HMAC-SHA256"),
            new("X-Amz-Credential", "AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request"),
            new("X-Amz-Date", "20130524T000000Z"),
            new("X-Amz-Expires", "86400"),
            new("X-Amz-SignedHeaders", "host"),
            new("X-Amz-Signature", "aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404"),
        ];
        RequestSignature signature = RequestSignature.FromQuery(query)!;
        Assert.Equal(TimeSpan.FromDays(1), signature.Lifetime);
        Assert.True(SigV4.Verifies(
            new SignableRequest("GET", "/test.txt", query, s_s3Headers, SigV4.UnsignedPayload), signature, S3Key));
    }

    private static RequestSignature Header(string date, string credential, string signedHeaders, string signature) => RequestSignature.FromHeader(
        $"AWS4-HMAC-SHA256 Credential={credential},SignedHeaders={signedHeaders},Signature={signature}", date, securityToken: null)!;
}
