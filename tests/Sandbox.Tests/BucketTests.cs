using System.Text;
using System.Xml.Linq;

namespace TranscribeJobTools.Sandbox.Tests;

public sealed class BucketTests : SandboxTest
{
    private S3Bucket Bucket => Sandbox.AddBucket("mine");

    private Task<Answer> HeadAsync(string bucket, string region = "us-east-1") =>
        FetchAsync($"{Sandbox.Url}/{bucket}", HttpMethod.Head, Signer("s3", region));

    private Task<Answer> ListAsync(string query) => FetchAsync($"{Sandbox.Url}/mine?{query}", signer: Signer("s3"));

    private static string[] Values(Answer answer, string name) =>
        [.. XElement.Parse(answer.Text).Descendants().Where(element => element.Name.LocalName == name).Select(element => element.Value)];

    [Fact]
    public async Task A_buckets_region_is_told_even_to_those_who_may_not_enter()
    {
        Sandbox.AddBucket("west", "eu-west-1");
        Sandbox.AddBucket("other", "us-east-1", "444455556666");
        Assert.Equal((200, "eu-west-1"), Region(await HeadAsync("west", "eu-west-1")));
        Assert.Equal((400, "eu-west-1"), Region(await HeadAsync("west")));
        Assert.Equal((301, "eu-west-1"), Region(await HeadAsync("west", "ap-south-1")));
        Assert.Equal((403, "us-east-1"), Region(await HeadAsync("other")));
        Assert.Equal((404, null), Region(await HeadAsync("none")));
        User.DeniedActions.Add("s3:ListBucket");
        Assert.Equal((403, "eu-west-1"), Region(await HeadAsync("west", "eu-west-1")));

        static (int, string?) Region(Answer answer) => ((int)answer.Status, answer.Header("x-amz-bucket-region"));
    }

    [Fact]
    public async Task Only_who_may_list_learns_that_an_object_is_not_there()
    {
        _ = Bucket;
        Assert.Equal("NoSuchKey", (await FetchAsync(Sandbox.Url + "/mine/none", signer: Signer("s3"))).Error.Code);
        User.DeniedActions.Add("s3:ListBucket");
        Answer answer = await FetchAsync(Sandbox.Url + "/mine/none", signer: Signer("s3"));
        Assert.Equal((403, "AccessDenied"), ((int)answer.Status, answer.Error.Code));
        Assert.Contains("perform: s3:ListBucket on resource: \"arn:aws:s3:::mine\" because", answer.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deleting_is_done_once_and_no_error_the_second_time()
    {
        Bucket.Put("a", ObjectContent.FromText("a"));
        Assert.Equal(204, (int)(await SendAsync(HttpMethod.Delete, "/mine/a", [])).Status);
        Assert.Empty(Bucket.Keys);
        Assert.Equal(204, (int)(await SendAsync(HttpMethod.Delete, "/mine/a", [])).Status);
        User.DeniedActions.Add("s3:DeleteObject");
        Assert.Equal(403, (int)(await SendAsync(HttpMethod.Delete, "/mine/a", [])).Status);
    }

    [Fact]
    public async Task The_output_of_a_running_job_cannot_be_deleted_beforehand()
    {
        SandboxJob job = Sandbox.AddJob(new JobDefinition("a") { OutputBucket = "mine", RunsFor = Timeout.InfiniteTimeSpan });
        Assert.Equal(204, (int)(await SendAsync(HttpMethod.Delete, "/mine/a.json", [])).Status);
        job.Complete();
        Assert.Equal(200, (int)(await FetchAsync(Sandbox.Url + "/mine/a.json", signer: Signer("s3"))).Status);
    }

    [Fact]
    public async Task Many_are_deleted_at_once_and_each_refusal_is_told()
    {
        const string Keys = "<Delete><Object><Key>a</Key></Object><Object><Key>b &amp; c</Key></Object></Delete>";
        (string, string) sha256 = (
            "x-amz-checksum-sha256", Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(Keys))));
        Bucket.Put("b & c", ObjectContent.FromText("b"));
        Assert.Equal("InvalidRequest", (await SendAsync(HttpMethod.Post, "/mine?delete", Encoding.UTF8.GetBytes(Keys))).Error.Code);

        User.DeniedActions.Add("s3:DeleteObject");
        Answer refused = await SendAsync(HttpMethod.Post, "/mine?delete", Encoding.UTF8.GetBytes(Keys), null, sha256);
        Assert.Equal((200, 2), ((int)refused.Status, Values(refused, "Code").Count(code => code == "AccessDenied")));
        Assert.Single(Bucket.Keys);

        User.DeniedActions.Clear();
        Answer deleted = await SendAsync(HttpMethod.Post, "/mine?delete", Encoding.UTF8.GetBytes(Keys), null, sha256);
        Assert.Equal(["a", "b & c"], Values(deleted, "Key"));
        Assert.Empty(Bucket.Keys);
        Assert.Equal(["a", "b & c"], Sandbox.Requests.Of("DeleteObjects")[^1].Keys);
    }

    [Fact]
    public async Task A_bucket_is_listed_by_prefix_and_page()
    {
        foreach (string key in new[] { "a/1", "a/2", "b", "c d", "e/5" })
        {
            Bucket.Put(key, ObjectContent.FromText(key));
        }

        Assert.Equal(["a/1", "a/2"], Values(await ListAsync("list-type=2&prefix=a%2F"), "Key"));
        Answer first = await ListAsync("delimiter=%2F&encoding-type=url&list-type=2&max-keys=3");
        Assert.Equal(["b", "c%20d"], Values(first, "Key"));
        Assert.Equal(["", "a/"], Values(first, "Prefix"));
        string token = Uri.EscapeDataString(Values(first, "NextContinuationToken").Single());
        Answer second = await ListAsync($"continuation-token={token}&delimiter=%2F&list-type=2");
        Assert.Equal(["false"], Values(second, "IsTruncated"));
        Assert.Equal(["", "e/"], Values(second, "Prefix"));
    }
}
