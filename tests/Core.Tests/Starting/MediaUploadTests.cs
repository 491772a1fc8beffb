using System.Security.Cryptography;
using TranscribeJobTools.Core.Tests.Fakes;
using TranscribeJobTools.Core.Tests.Simulation;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Starting;
using static TranscribeJobTools.Core.Tests.Starting.Starts;

namespace TranscribeJobTools.Core.Tests.Starting;

public class MediaUploadTests
{
    [Fact]
    public Task A_file_is_uploaded_before_its_job_is_started() => SimulatedTime.RunAsync(async time =>
    {
        using var folder = new TemporaryFolder();
        var account = new FakeAccount(time);

        Story story = await StartAsync(time, [account.Upload(folder, "a.mp3", key: "calls/a.mp3")]);

        Assert.Equal(["region media", "find media/calls/a.mp3", "upload media/calls/a.mp3"], account.Media.Calls);
        Assert.Equal("s3://media/calls/a.mp3", Assert.Single(story.Finished).Job.Media!.MediaFileUri);
        Assert.Equal([$"Uploaded '{folder["a.mp3"]}' to s3://media/calls/a.mp3."], story.Notes);
        Assert.Equal(new StoredMedia(6, HexOf(SHA256.HashData("speech"u8)), null), account.Media.Objects[("media", "calls/a.mp3")]);
    });

    [Fact]
    public Task The_region_of_a_bucket_is_asked_for_once() => SimulatedTime.RunAsync(async time =>
    {
        using var folder = new TemporaryFolder();
        var account = new FakeAccount(time);

        await StartAsync(time, Many.Names("job-", 40).Select(name => account.Upload(folder, $"{name}.mp3")).ToArray());

        Assert.Single(account.Media.Calls, "region media");
        Assert.Equal(40, account.Media.Uploads.Count());
    });

    [Fact]
    public Task What_lies_there_already_is_not_uploaded_again() => SimulatedTime.RunAsync(async time =>
    {
        using var folder = new TemporaryFolder();
        var account = new FakeAccount(time);
        account.Media.Objects[("media", "a.mp3")] = new StoredMedia(6, HexOf(SHA256.HashData("speech"u8)), "\"of-parts-2\"");

        Story story = await StartAsync(time, [account.Upload(folder, "a.mp3")]);

        Assert.Empty(account.Media.Uploads);
        Assert.Equal(["a"], story.FinishedNames);
        Assert.Equal([$"'{folder["a.mp3"]}' lies at s3://media/a.mp3 already; it is not uploaded again."], story.Notes);
    });

    [Fact]
    public Task What_came_another_way_is_known_by_its_entity_tag() => SimulatedTime.RunAsync(async time =>
    {
        using var folder = new TemporaryFolder();
        var account = new FakeAccount(time);
        account.Media.Objects[("media", "a.mp3")] = new StoredMedia(6, null, "\"9b4a8a31b4caf3cc5c6205f74950ac14\"");

        Story story = await StartAsync(time, [account.Upload(folder, "a.mp3")]);

        Assert.Empty(account.Media.Uploads);
        Assert.Equal(["a"], story.FinishedNames);
    });

    [Theory]
    [InlineData(7, null, null)]
    [InlineData(6, "another", null)]
    [InlineData(6, null, "\"0cc175b9c0f1b6a831c399e269772661\"")]
    [InlineData(6, null, "\"0cc175b9c0f1b6a831c399e269772661-2\"")]
    public Task Another_object_under_the_key_is_replaced_with_force_only(
        long length, string? fingerprint, string? entityTag) => SimulatedTime.RunAsync(async time =>
    {
        using var folder = new TemporaryFolder();
        var account = new FakeAccount(time);
        StoredMedia there = account.Media.Objects[("media", "a.mp3")] = new StoredMedia(length, fingerprint, entityTag);

        Story refused = await StartAsync(time, [account.Upload(folder, "a.mp3")]);
        Assert.Equal(there, account.Media.Objects[("media", "a.mp3")]);
        Story forced = await StartAsync(time, [account.Upload(folder, "a.mp3")], new StartOptions { Force = true });

        Assert.Empty(refused.Finished);
        TranscribeJobException error = refused.TheError();
        Assert.Equal(ErrorIds.MediaExists, error.ErrorId);
        Assert.Equal(
            $"Another object lies at s3://media/a.mp3; '{folder["a.mp3"]}' was not uploaded over it.", error.Message);
        Assert.Equal("Replace it with -Force, or upload with another -KeyPrefix.", error.Remedy);
        Assert.Equal(["a"], forced.FinishedNames);
        Assert.NotEqual(there, account.Media.Objects[("media", "a.mp3")]);
    });

    [Fact]
    public Task Two_files_for_one_key_are_an_error_of_the_second() => SimulatedTime.RunAsync(async time =>
    {
        using var folder = new TemporaryFolder();
        var account = new FakeAccount(time);

        Story story = await StartAsync(
            time, [account.Upload(folder, "a.mp3", key: "x.mp3"), account.Upload(folder, "b.mp3", key: "x.mp3")]);

        Assert.Equal(["a"], story.FinishedNames);
        Assert.Single(account.Media.Uploads);
        TranscribeJobException error = story.TheError();
        Assert.Equal(ErrorIds.SameTarget, error.ErrorId);
        Assert.Equal(
            $"'{folder["b.mp3"]}' would be uploaded over '{folder["a.mp3"]}': both are s3://media/x.mp3.", error.Message);
    });

    [Fact]
    public Task A_bucket_in_another_region_is_told_before_any_upload() => SimulatedTime.RunAsync(async time =>
    {
        using var folder = new TemporaryFolder();
        var account = new FakeAccount(time);
        account.Media.Regions["media"] = "eu-west-1";

        Story story = await StartAsync(time, [account.Upload(folder, "a.mp3")]);

        TranscribeJobException error = story.TheError();
        Assert.Equal(ErrorIds.BucketElsewhere, error.ErrorId);
        Assert.Equal(
            "The bucket 'media' is in eu-west-1, and the job would be in us-east-1 (profile work); Amazon Transcribe reads media of its "
            + "own region only.",
            error.Message);
        Assert.Equal("Start the job with -Region eu-west-1, or name a bucket in us-east-1.", error.Remedy);
        Assert.Equal(["region media"], account.Media.Calls);
        Assert.Empty(account.Service.Calls);
    });

    [Fact]
    public Task A_bucket_that_is_not_there_is_told_of_each_file_and_asked_for_once() => SimulatedTime.RunAsync(async time =>
    {
        using var folder = new TemporaryFolder();
        var account = new FakeAccount(time);
        account.Media.Regions.Clear();

        Story story = await StartAsync(time, [account.Upload(folder, "a.mp3"), account.Upload(folder, "b.mp3")]);

        Assert.Equal([ErrorIds.BucketNotFound, ErrorIds.BucketNotFound], story.ErrorIds);
        Assert.Equal($"There is no bucket 'media' to upload '{folder["a.mp3"]}' to.", story.Errors[0].Error.Message);
        Assert.Equal(["region media"], account.Media.Calls);
    });

    [Fact]
    public Task Trouble_that_passes_is_not_remembered_of_a_bucket() => SimulatedTime.RunAsync(async time =>
    {
        using var folder = new TemporaryFolder();
        var account = new FakeAccount(time);
        bool isDown = true;
        account.Media.Fault = _ => isDown ? new ServiceFailure(ServiceFailureKind.Unavailable, "We encountered an internal error") : null;
        var options = new StartOptions { ThrottleLimit = 1 };
        var starter = new JobStarter(options, time);
        StartOrder[] orders = [account.Upload(folder, "a.mp3"), account.Upload(folder, "b.mp3")];
        var story = new Story(time);

        await story.ReadAsync(starter.StartAsync(OneThenUp(), CancellationToken.None));

        Assert.Equal([ErrorIds.ServiceUnavailable], story.ErrorIds);
        Assert.Equal(["b"], story.FinishedNames);

        async IAsyncEnumerable<StartOrder> OneThenUp()
        {
            yield return orders[0];
            await time.DelayAsync(TimeSpan.FromSeconds(10));
            isDown = false;
            yield return orders[1];
        }
    });

    [Fact]
    public Task A_file_that_is_gone_by_then_is_an_error_of_its_own() => SimulatedTime.RunAsync(async time =>
    {
        using var folder = new TemporaryFolder();
        var account = new FakeAccount(time);
        StartOrder[] orders = [account.Upload(folder, "a.mp3"), account.Upload(folder, "b.mp3")];
        File.Delete(folder["a.mp3"]);

        Story story = await StartAsync(time, orders);

        Assert.Equal([ErrorIds.FileNotFound], story.ErrorIds);
        Assert.Equal(["b"], story.FinishedNames);
    });

    [Fact]
    public Task An_upload_that_is_not_allowed_says_what_has_to_be() => SimulatedTime.RunAsync(async time =>
    {
        using var folder = new TemporaryFolder();
        var account = new FakeAccount(time);
        account.Media.Fault = call => call.StartsWith("upload", StringComparison.Ordinal)
            ? new ServiceFailure(ServiceFailureKind.AccessDenied, "Access Denied")
            : null;

        Story story = await StartAsync(time, [account.Upload(folder, "a.mp3")]);

        TranscribeJobException error = story.TheError();
        Assert.Equal(ErrorIds.AccessDenied, error.ErrorId);
        Assert.Equal(
            $"Access denied to the upload of '{folder["a.mp3"]}' to s3://media/a.mp3 in us-east-1 (profile work): Access Denied.",
            error.Message);
        Assert.Equal(
            "Allow s3:PutObject, s3:GetObject and s3:ListBucket to this identity, or use another one (-ProfileName).", error.Remedy);
        Assert.Empty(account.Service.Calls);
    });

    private static string HexOf(byte[] hash) => Convert.ToHexString(hash).ToLowerInvariant();
}
