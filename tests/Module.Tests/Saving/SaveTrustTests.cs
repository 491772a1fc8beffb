using System.Management.Automation;
using System.Text.Json.Nodes;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Saving;

public sealed class SaveTrustTests : SaveTest
{
    [Theory]
    [InlineData("{elsewhere}/bucket/a.json")]
    [InlineData("{elsewhere}/bucket/a.json?X-Amz-Signature=abc&X-Amz-Date=20990101T000000Z&X-Amz-Expires=900")]
    [InlineData("http://sandbox@{host}/bucket/a.json")]
    [InlineData("http://localhost:{port}/bucket/a.json")]
    [InlineData("https://{host}/bucket/a.json")]
    [InlineData("https://s3.us-east-1.amazonaws.com.example.org/bucket/a.json")]
    [InlineData("https://s3.us-east-1.amazonaws.com@example.org/bucket/a.json")]
    [InlineData("https://example.org/s3.us-east-1.amazonaws.com/bucket/a.json")]
    [InlineData("http://s3.us-east-1.amazonaws.com/bucket/a.json")]
    [InlineData("https://s3.us-east-1.amazonaws.com:8443/bucket/a.json")]
    [InlineData("https://s3.moon-1.amazonaws.com/bucket/a.json")]
    [InlineData("https://s3-website.us-east-1.amazonaws.com/bucket/a.json")]
    [InlineData("http://169.254.169.254/latest/meta-data/a.json")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("{url}/")]
    [InlineData("{url}/bucket-alone")]
    [InlineData("s3://")]
    [InlineData("s3://bucket")]
    [InlineData("mailto:a@example.org")]
    [InlineData("not a link")]
    public async Task A_link_to_a_place_that_is_not_to_be_trusted_is_refused_without_a_request(string link)
    {
        await using SandboxServer elsewhere = await FreshPort.StartAsync();
        var url = new Uri(Sandbox.Url);
        string uri = link
            .Replace("{elsewhere}", elsewhere.Url, StringComparison.Ordinal)
            .Replace("{url}", Sandbox.Url, StringComparison.Ordinal)
            .Replace("{host}", url.Authority, StringComparison.Ordinal)
            .Replace("{port}", $"{url.Port}", StringComparison.Ordinal);
        Sandbox.AddJob(new JobDefinition("a") { Overrides = new() { ["Transcript"] = new JsonObject { ["TranscriptFileUri"] = uri } } });

        ErrorRecord error = AssertNothingSaved(Save("Save-TranscriptionOutput a"), "UntrustedHost");

        Assert.Equal(
            $"The output of job 'a' is said to lie at '{uri.Split('?')[0]}', which is neither Amazon S3 nor the configured endpoint; "
                + "nothing was sent there.",
            error.ToString());
        Assert.Equal(ErrorCategory.PermissionDenied, error.CategoryInfo.Category);
        Assert.Equal("a", error.TargetObject);
        Assert.Equal(["GetTranscriptionJob"], Sandbox.Requests.All.Select(request => request.Operation));
        Assert.Empty(elsewhere.Requests.All);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_to_a_foreign_host_is_not_followed(int statusCode)
    {
        await using SandboxServer elsewhere = await FreshPort.StartAsync();
        AddJob("a");
        Sandbox.Faults.Add(new FaultRule(Fault.RedirectTo(new Uri($"{elsewhere.Url}/bucket/a.json?token=secret"), statusCode)) { Operation = "GetObject" });

        ErrorRecord error = AssertNothingSaved(Save("Save-TranscriptionOutput a"), "UntrustedHost");

        Assert.Equal(
            $"The output of job 'a' is said to lie at '{elsewhere.Url}/bucket/a.json', which is neither Amazon S3 nor the configured "
                + "endpoint; nothing was sent there.",
            error.ToString());
        Assert.Empty(elsewhere.Requests.All);
    }

    [Fact]
    public void A_redirect_that_leads_in_circles_comes_to_an_end()
    {
        AddJob("a");
        Sandbox.Faults.Add(new FaultRule(Fault.RedirectTo(new Uri($"{Sandbox.Url}/bucket/a.json"))) { Operation = "GetObject" });

        AssertNothingSaved(Save("Save-TranscriptionOutput a"), "DownloadBroken");

        Assert.InRange(Sandbox.Requests.Of("GetObject").Count, 2, 10);
    }

    [Fact]
    public void A_bucket_that_is_said_to_be_in_a_region_that_is_none_is_refused()
    {
        Sandbox.AddJob(new JobDefinition("a") { OutputBucket = "mine" });
        Sandbox.Faults.Add(new FaultRule(Fault.PermanentRedirect("evil.example.org")) { Operation = "GetObject" });

        ErrorRecord error = AssertNothingSaved(Save("Save-TranscriptionOutput a"), "DownloadBroken");

        Assert.EndsWith("S3 says that the bucket is in 'evil.example.org', which is no region of aws.", error.ToString(), StringComparison.Ordinal);
        Assert.Single(Sandbox.Requests.Of("GetObject"));
    }
}
