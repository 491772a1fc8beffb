using TranscribeJobTools.Core.Tests.Simulation;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Starting;

namespace TranscribeJobTools.Core.Tests.Fakes;

/// <summary>Buckets in memory and in simulated time, faults to order, and a record of every call.</summary>
internal sealed class FakeMediaStore(SimulatedTime time) : IMediaStore
{
    private int _uploading;

    /// <summary>The buckets and their regions.</summary>
    public Dictionary<string, string> Regions { get; } = new() { ["media"] = "us-east-1" };

    public Dictionary<(string Bucket, string Key), StoredMedia> Objects { get; } = [];

    /// <summary>Every call that was begun, as "upload media/calls/a.mp3".</summary>
    public List<string> Calls { get; } = [];

    public IEnumerable<string> Uploads => Calls.Where(call => call.StartsWith("upload ", StringComparison.Ordinal));

    public int MostUploading { get; private set; }

    public TimeSpan Latency { get; set; } = TimeSpan.FromMilliseconds(50);

    /// <summary>How a call fails, or null if it doesn't.</summary>
    public Func<string, ServiceFailure?> Fault { get; set; } = _ => null;

    public Task<string> GetBucketRegionAsync(string bucket, CancellationToken cancellationToken) => CallAsync(
        $"region {bucket}",
        () => Regions.GetValueOrDefault(bucket) ?? throw new ServiceFailure(ServiceFailureKind.NotFound, "The bucket does not exist"),
        cancellationToken);

    public Task<StoredMedia?> FindAsync(string bucket, string key, CancellationToken cancellationToken) =>
        CallAsync($"find {bucket}/{key}", () => Objects.GetValueOrDefault((bucket, key)), cancellationToken);

    public async Task UploadAsync(
        string path, string bucket, string key, string fingerprint, Action<long> bytesWent, CancellationToken cancellationToken)
    {
        MostUploading = Math.Max(MostUploading, ++_uploading);
        try
        {
            await CallAsync(
                $"upload {bucket}/{key}",
                () =>
                {
                    long length = new FileInfo(path).Length;
                    bytesWent(length);
                    return Objects[(bucket, key)] = new StoredMedia(length, fingerprint, EntityTag: null);
                },
                cancellationToken);
        }
        finally
        {
            _uploading--;
        }
    }

    public Task DeleteOutputAsync(string uri, CancellationToken cancellationToken) =>
        CallAsync($"delete {uri}", () => true, cancellationToken);

    private async Task<T> CallAsync<T>(string call, Func<T> answer, CancellationToken cancellationToken)
    {
        Calls.Add(call);
        await time.DelayAsync(Latency, cancellationToken).ConfigureAwait(false);
        return Fault(call) is { } failure ? throw failure : answer();
    }
}
