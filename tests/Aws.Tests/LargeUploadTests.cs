using TranscribeJobTools.Errors;

namespace TranscribeJobTools.Aws.Tests;

/// <summary>What is sent in parts is there as a whole, or not at all.</summary>
public class LargeUploadTests : AwsTest
{
    private const int Size = 22 * 1024 * 1024;

    private static readonly byte[] s_content = Bytes(Size);

    [Fact]
    public async Task A_large_file_goes_in_parts()
    {
        S3Bucket bucket = Sandbox.AddBucket("media");
        long went = 0;

        await UploadAsync(count => Interlocked.Add(ref went, count));

        Assert.Equal(3, Sandbox.Requests.Of("UploadPart").Count);
        Assert.True(s_content.AsSpan().SequenceEqual(bucket.Find("a.mp3")!.Content.ToArray()));
        Assert.Empty(bucket.UnfinishedUploads);
        Assert.Equal(Size, went);
        Assert.Equal("abc123", (await Connection.Media.FindAsync("media", "a.mp3", Ending))!.Fingerprint);
    }

    [Fact]
    public async Task A_part_that_fails_is_sent_again_and_not_the_whole()
    {
        S3Bucket bucket = Sandbox.AddBucket("media");
        Sandbox.Faults.Add(new FaultRule(Fault.ResetInUpload(1_000_000)) { Operation = "UploadPart", Times = 1 });
        Sandbox.Faults.Add(new FaultRule(Fault.ServerError(503)) { Operation = "UploadPart", Times = 1 });
        long went = 0;

        await UploadAsync(count => Interlocked.Add(ref went, count));

        Assert.Single(Sandbox.Requests.Of("CreateMultipartUpload"));
        Assert.Equal(5, Sandbox.Requests.Of("UploadPart").Count);
        Assert.True(s_content.AsSpan().SequenceEqual(bucket.Find("a.mp3")!.Content.ToArray()));
        Assert.Equal(Size, went);
    }

    [Fact]
    public async Task A_part_that_is_refused_ends_the_upload_and_none_stays()
    {
        S3Bucket bucket = Sandbox.AddBucket("media");
        Sandbox.Faults.Add(new FaultRule(Fault.AccessDenied()) { Operation = "UploadPart", Skip = 2 });
        long went = 0;

        await FailsAsync(ServiceFailureKind.AccessDenied, () => UploadAsync(count => Interlocked.Add(ref went, count)));

        Assert.Single(Sandbox.Requests.Of("AbortMultipartUpload"));
        Assert.Empty(bucket.UnfinishedUploads);
        Assert.Empty(bucket.Keys);
        Assert.Equal(0, went);
    }

    [Fact]
    public async Task A_completion_that_is_refused_ends_the_upload_and_no_part_stays()
    {
        S3Bucket bucket = Sandbox.AddBucket("media");
        Sandbox.Faults.Add(new FaultRule(Fault.AccessDenied()) { Operation = "CompleteMultipartUpload" });

        await FailsAsync(ServiceFailureKind.AccessDenied, () => UploadAsync(_ => { }));

        Assert.Empty(bucket.UnfinishedUploads);
        Assert.Empty(bucket.Keys);
    }

    [Fact]
    public async Task An_upload_that_is_cancelled_midway_leaves_no_part()
    {
        S3Bucket bucket = Sandbox.AddBucket("media");
        Sandbox.Faults.Add(new FaultRule(Fault.StallInUpload(1_000_000)) { Operation = "UploadPart", Skip = 1 });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ending);

        Task upload = UploadAsync(_ => { }, stop.Token);
        await Sandbox.Requests.WaitUntilAsync(
            requests => requests.Any(request => request is { Operation: "UploadPart", IsFinished: true })
                && requests.Any(request => request is { Operation: "UploadPart", IsFinished: false }),
            Ending);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => upload);
        Assert.Single(Sandbox.Requests.Of("AbortMultipartUpload"));
        Assert.Empty(bucket.UnfinishedUploads);
        Assert.Empty(bucket.Keys);
    }

    [Fact]
    public async Task A_cancelled_upload_does_not_wait_for_ever_for_its_parts_to_be_deleted()
    {
        Sandbox.AddBucket("media");
        Fault stall = Fault.Stall();
        Sandbox.Faults.Add(new FaultRule(Fault.StallInUpload()) { Operation = "UploadPart" });
        Sandbox.Faults.Add(new FaultRule(stall) { Operation = "AbortMultipartUpload" });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ending);

        Task upload = UploadAsync(_ => { }, stop.Token);
        await Sandbox.Requests.WaitUntilAsync(requests => requests.Any(request => request.Operation == "UploadPart"), Ending);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => upload);
        Assert.Contains(Sandbox.Requests.All, request => request is { Operation: "AbortMultipartUpload", IsFinished: false });
    }

    private Task UploadAsync(Action<long> bytesWent, CancellationToken? cancellationToken = null) => Connection.Media.UploadAsync(
        NewFile("a.mp3", s_content), "media", "a.mp3", "abc123", bytesWent, cancellationToken ?? Ending);
}
