using TranscribeJobTools.Errors;
using TranscribeJobTools.Starting;

namespace TranscribeJobTools.Aws.Tests;

/// <summary>Looking at buckets and objects, and small uploads.</summary>
public class MediaStoreTests : AwsTest
{
    private IMediaStore Store => Connection.Media;

    [Theory]
    [InlineData("us-east-1", "us-east-1")]
    [InlineData("us-east-1", "eu-west-1")]
    [InlineData("eu-west-1", "us-east-1")]
    [InlineData("eu-west-1", "eu-central-1")]
    public async Task A_bucket_tells_its_region_wherever_it_is_asked_for(string region, string bucketRegion)
    {
        Sandbox.AddBucket("media", bucketRegion);

        Assert.Equal(bucketRegion, await Connect(region).Media.GetBucketRegionAsync("media", Ending));
        Assert.Single(Sandbox.Requests.All);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_may_not_enter_a_bucket_is_told_its_region(bool isOthers)
    {
        Sandbox.AddBucket("media", "us-east-1", isOthers ? OtherAccount : null);
        Sandbox.Users.First.DeniedActions.Add("s3:ListBucket");

        Assert.Equal("us-east-1", await Store.GetBucketRegionAsync("media", Ending));
    }

    [Fact]
    public async Task A_bucket_that_is_not_there_is_told_as_such() =>
        await FailsAsync(ServiceFailureKind.NotFound, () => Store.GetBucketRegionAsync("media", Ending));

    [Theory]
    [InlineData("calls/a.mp3")]
    [InlineData("Gespräch & mehr/ä+b c.mp3")]
    [InlineData("a//b/../c/./d.mp3")]
    [InlineData("100%25 sure?#1.mp3")]
    [InlineData("통화/\U0001F600.mp3")]
    public async Task What_was_uploaded_is_found_with_its_length_and_fingerprint(string key)
    {
        S3Bucket bucket = Sandbox.AddBucket("media");
        byte[] content = Bytes(70_000);
        long went = 0;

        Assert.Null(await Store.FindAsync("media", key, Ending));
        await Store.UploadAsync(NewFile("a.mp3", content), "media", key, "abc123", count => Interlocked.Add(ref went, count), Ending);
        StoredMedia? there = await Store.FindAsync("media", key, Ending);

        Assert.Equal([key], bucket.Keys);
        Assert.Equal(content, bucket.Find(key)!.Content.ToArray());
        Assert.Equal(70_000, there!.Length);
        Assert.Equal("abc123", there.Fingerprint);
        Assert.Equal($"\"{Convert.ToHexString(Md5(content)).ToLowerInvariant()}\"", there.EntityTag);
        Assert.Equal(70_000, went);
        Assert.Equal("audio/mpeg", bucket.Find(key)!.ContentType);
    }

    [Fact]
    public async Task What_came_another_way_has_no_fingerprint()
    {
        Sandbox.AddBucket("media").Put("a.mp3", ObjectContent.FromText("speech"));

        StoredMedia? there = await Store.FindAsync("media", "a.mp3", Ending);

        Assert.Equal(6, there!.Length);
        Assert.Null(there.Fingerprint);
    }

    [Fact]
    public async Task An_upload_is_checked_by_a_checksum_on_its_way()
    {
        S3Bucket bucket = Sandbox.AddBucket("media");

        await Store.UploadAsync(NewFile("a.mp3", Bytes(1000)), "media", "a.mp3", "abc", _ => { }, Ending);

        Assert.Equal("CRC32", bucket.Find("a.mp3")!.Checksum.Algorithm);
    }

    [Fact]
    public async Task What_is_not_allowed_is_told_in_S3s_words()
    {
        Sandbox.AddBucket("media");
        Sandbox.Users.First.DeniedActions.Add("s3:PutObject");

        ServiceFailure failure = await FailsAsync(
            ServiceFailureKind.AccessDenied,
            () => Store.UploadAsync(NewFile("a.mp3", Bytes(10)), "media", "a.mp3", "abc", _ => { }, Ending));

        Assert.Contains("is not authorized to perform: s3:PutObject", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_that_is_not_allowed_gives_its_status_since_it_has_no_words()
    {
        Sandbox.AddBucket("media");
        Sandbox.Users.First.DeniedActions.Add("s3:GetObject");

        ServiceFailure failure = await FailsAsync(ServiceFailureKind.AccessDenied, () => Store.FindAsync("media", "a.mp3", Ending));

        Assert.Equal("S3 answered HTTP 403", failure.Message);
    }

    [Fact]
    public async Task Trouble_that_passes_is_outlived()
    {
        Sandbox.AddBucket("media");
        Sandbox.Faults.Add(new FaultRule(Fault.ServerError(503)) { Operation = "PutObject", Times = 1 });
        Sandbox.Faults.Add(new FaultRule(Fault.ResetBeforeHeaders()) { Operation = "PutObject", Times = 1 });
        long went = 0;

        await Store.UploadAsync(
            NewFile("a.mp3", Bytes(300_000)), "media", "a.mp3", "abc", count => Interlocked.Add(ref went, count), Ending);

        Assert.Equal(3, Sandbox.Requests.Of("PutObject").Count);
        Assert.Equal(300_000, went);
    }

    [Fact]
    public async Task What_stays_is_given_up_after_as_many_tries_as_one_policy_makes()
    {
        Sandbox.AddBucket("media");
        Sandbox.Faults.Add(new FaultRule(Fault.ServerError()) { Operation = "HeadBucket" });

        await FailsAsync(ServiceFailureKind.Unavailable, () => Store.GetBucketRegionAsync("media", Ending));

        Assert.Equal(7, Sandbox.Requests.Of("HeadBucket").Count);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using SandboxServer elsewhere = await SandboxServer.StartAsync(cancellationToken: Ending);
        Sandbox.AddBucket("media");
        elsewhere.AddBucket("media");
        Sandbox.Faults.Add(new FaultRule(Fault.RedirectTo(new Uri(elsewhere.Url))));

        await Assert.ThrowsAsync<ServiceFailure>(
            () => Store.UploadAsync(NewFile("a.mp3", Bytes(10)), "media", "a.mp3", "abc", _ => { }, Ending));

        Assert.Empty(elsewhere.Requests.All);
    }

#pragma warning disable CA5351 // S3's entity tag is one.
    private static byte[] Md5(byte[] content) => System.Security.Cryptography.MD5.HashData(content);
#pragma warning restore CA5351
}
