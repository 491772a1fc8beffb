using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Amazon.Runtime;
using Amazon.TranscribeService.Model;

namespace Amazon.TranscribeService.Tests;

public class SigningTests
{
    [Fact]
    public async Task A_custom_endpoint_is_signed_for_the_region_of_AuthenticationRegion()
    {
        await using var service = await FakeService.AnswerAsync("{}");
        using var client = service.Client();

        await ListAsync(client);

        AssertSigned(service.Request, "AKIDEXAMPLE", "secret", "eu-west-1");
    }

    [Theory]
    [InlineData("us-east-1", "transcribe.us-east-1.amazonaws.com")]
    [InlineData("ap-southeast-2", "transcribe.ap-southeast-2.amazonaws.com")]
    [InlineData("cn-north-1", "cn.transcribe.cn-north-1.amazonaws.com.cn")]
    public async Task A_region_is_called_at_its_endpoint_and_signed_for(string region, string host)
    {
        await using var service = await FakeService.AnswerAsync("{}");
        using var client = new AmazonTranscribeServiceClient(
            new BasicAWSCredentials("AKIDEXAMPLE", "secret"), ProxyConfig(service, RegionEndpoint.GetBySystemName(region)));

        await ListAsync(client);

        Assert.Equal($"http://{host}/", service.Request.RawTarget);
        Assert.Equal(host, service.Request.Header("Host"));
        AssertSigned(service.Request, "AKIDEXAMPLE", "secret", region);
    }

    [Fact]
    public async Task Keys_and_token_given_to_the_constructor_sign()
    {
        await using var service = await FakeService.AnswerAsync("{}");
        using var client = new AmazonTranscribeServiceClient(
            "ASIAEXAMPLE", "other-secret", "the-token", ProxyConfig(service, RegionEndpoint.EUCentral1));

        await ListAsync(client);

        Assert.Equal("the-token", service.Request.Header("X-Amz-Security-Token"));
        AssertSigned(service.Request, "ASIAEXAMPLE", "other-secret", "eu-central-1");
    }

    // Plain HTTP through a proxy on loopback: the only way to see where a call to a real region would go.
    private static AmazonTranscribeServiceConfig ProxyConfig(FakeService proxy, RegionEndpoint region)
    {
        var url = new Uri(proxy.Url);
        return new AmazonTranscribeServiceConfig
        {
            RegionEndpoint = region,
            UseHttp = true,
            ProxyHost = url.Host,
            ProxyPort = url.Port,
            MaxErrorRetry = 0,
        };
    }

    private static Task ListAsync(AmazonTranscribeServiceClient client) =>
        client.ListTranscriptionJobsAsync(new ListTranscriptionJobsRequest(), TestContext.Current.CancellationToken);

    /// <summary>Signs the request again, by the published steps of Signature Version 4.</summary>
    private static void AssertSigned(ReceivedRequest request, string keyId, string secret, string region)
    {
        string time = request.Header("X-Amz-Date");
        string scope = $"{time[..8]}/{region}/transcribe/aws4_request";
        string authorization = request.Header("Authorization");
        Assert.StartsWith($"AWS4-HMAC-SHA256 Credential={keyId}/{scope}, ", authorization, StringComparison.Ordinal);

        string signed = authorization.Split("SignedHeaders=")[1].Split(',')[0];
        var headers = signed.Split(';').Select(name => $"{name}:{request.Header(name).Trim()}\n");
        Assert.Contains("x-amz-target", signed.Split(';'));
        string canonical = $"POST\n/\n\n{string.Concat(headers)}\n{signed}\n{Sha256(request.Body)}";
        string toSign = $"AWS4-HMAC-SHA256\n{time}\n{scope}\n{Sha256(canonical)}";
        byte[] key = Encoding.UTF8.GetBytes("AWS4" + secret);
        foreach (string part in scope.Split('/'))
        {
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        }

        string signature = Hex(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(toSign)));
        Assert.EndsWith($"Signature={signature}", authorization, StringComparison.Ordinal);
    }

    private static string Sha256(string text) => Hex(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Hex(byte[] bytes) => Convert.ToHexString(bytes).ToLower(CultureInfo.InvariantCulture);
}
