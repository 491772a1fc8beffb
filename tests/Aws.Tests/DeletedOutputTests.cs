using TranscribeJobTools.Errors;

namespace TranscribeJobTools.Aws.Tests;

/// <summary>Output is deleted in the buckets of one's own account, and nowhere else.</summary>
public class DeletedOutputTests : AwsTest
{
    [Theory]
    [InlineData("calls/a.json")]
    [InlineData("Gespräch & mehr/ä+b c.json")]
    [InlineData("a//b/./c.json")]
    public async Task An_object_is_deleted_and_its_neighbours_are_not(string key)
    {
        S3Bucket bucket = Sandbox.AddBucket("out");
        bucket.Put(key, ObjectContent.FromText("{}"));
        bucket.Put("other.json", ObjectContent.FromText("{}"));
        bucket.Put("leading.json", ObjectContent.FromText("{}"));

        await Connection.Media.DeleteOutputAsync(UriOf("out", key), Ending);

        Assert.Equal(["leading.json", "other.json"], bucket.Keys.Order());
    }

    [Fact]
    public async Task A_key_with_a_slash_in_front_is_refused_and_not_taken_for_the_one_without()
    {
        S3Bucket bucket = Sandbox.AddBucket("out");
        bucket.Put("leading.json", ObjectContent.FromText("{}"));

        ServiceFailure failure = await FailsAsync(
            ServiceFailureKind.Refused, () => Connection.Media.DeleteOutputAsync(UriOf("out", "/leading.json"), Ending));

        Assert.Equal("the AWS SDK for .NET can't name keys that begin with a slash", failure.Message);
        Assert.Equal(["leading.json"], bucket.Keys);
    }

    [Fact]
    public async Task What_is_gone_already_is_no_error()
    {
        Sandbox.AddBucket("out");

        await Connection.Media.DeleteOutputAsync(UriOf("out", "a.json"), Ending);
        await Connection.Media.DeleteOutputAsync(UriOf("gone", "a.json"), Ending);
    }

    [Fact]
    public async Task The_account_is_asked_for_once()
    {
        Sandbox.AddBucket("out");

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Connection.Media.DeleteOutputAsync(UriOf("out", $"{i}.json"), Ending)));

        Assert.Single(Sandbox.Requests.Of("GetCallerIdentity"));
        Assert.Equal(20, Sandbox.Requests.Of("DeleteObject").Count);
    }

    [Fact]
    public async Task Another_accounts_bucket_is_not_touched()
    {
        S3Bucket bucket = Sandbox.AddBucket("out", "us-east-1", OtherAccount);
        bucket.Put("a.json", ObjectContent.FromText("{}"));

        await FailsAsync(ServiceFailureKind.AccessDenied, () => Connection.Media.DeleteOutputAsync(UriOf("out", "a.json"), Ending));

        Assert.Equal(["a.json"], bucket.Keys);
    }

    [Fact]
    public async Task The_owner_that_is_expected_goes_with_the_request()
    {
        Sandbox.AddBucket("out");

        await Connection.Media.DeleteOutputAsync(UriOf("out", "a.json"), Ending);

        Assert.Equal(SandboxUser.DefaultAccountId, Assert.Single(Sandbox.Requests.Of("DeleteObject")).ExpectedBucketOwner);
    }

    [Fact]
    public async Task A_host_that_is_not_S3_gets_nothing()
    {
        ServiceFailure failure = await FailsAsync(
            ServiceFailureKind.UntrustedHost,
            () => Connection.Media.DeleteOutputAsync("https://s3.example.com/out/a.json?secret", Ending));

        Assert.Equal("https://s3.example.com/out/a.json", failure.Message);
        Assert.Empty(Sandbox.Requests.All);
    }

    [Fact]
    public async Task An_account_that_can_not_be_known_deletes_nothing_and_is_asked_for_again()
    {
        S3Bucket bucket = Sandbox.AddBucket("out");
        bucket.Put("a.json", ObjectContent.FromText("{}"));
        Sandbox.Users.First.Expired = true;

        await FailsAsync(ServiceFailureKind.CredentialsExpired, () => Connection.Media.DeleteOutputAsync(UriOf("out", "a.json"), Ending));
        Assert.Equal(["a.json"], bucket.Keys);
        Assert.Empty(Sandbox.Requests.Of("DeleteObject"));
        Sandbox.Users.First.Expired = false;
        await Connection.Media.DeleteOutputAsync(UriOf("out", "a.json"), Ending);

        Assert.Empty(bucket.Keys);
    }

    private string UriOf(string bucket, string key) => $"{Sandbox.Url}/{bucket}/{string.Join('/', key.Split('/').Select(Uri.EscapeDataString))}";
}
