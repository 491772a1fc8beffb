using System.Globalization;
using System.Text;
using TranscribeJobTools.Core.Tests.Simulation;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Jobs;
using TranscribeJobTools.Saving;

namespace TranscribeJobTools.Core.Tests.Fakes;

/// <summary>
/// Amazon S3 in memory: objects under their URIs without query, ranges, entity tags, links that expire, and bodies that break,
/// stall, or are other than announced.
/// </summary>
internal sealed class FakeTranscriptStore(SimulatedTime time) : ITranscriptStore
{
    private readonly Dictionary<string, FakeObject> _objects = new(StringComparer.Ordinal);
    private int _open;

    /// <summary>Every call that was begun.</summary>
    public List<FakeOpening> Openings { get; } = [];

    /// <summary>Bodies that nobody has disposed of.</summary>
    public int Open => _open;

    public int MostOpen { get; private set; }

    public FakeObject Put(string uri, string text) => _objects[uri] = new FakeObject(Encoding.UTF8.GetBytes(text));

    public FakeObject Put(string uri, byte[] bytes) => _objects[uri] = new FakeObject(bytes);

    /// <summary>A presigned link to an object, good for fifteen minutes from now.</summary>
    public string Link(string uri) => string.Create(
        CultureInfo.InvariantCulture,
        $"{uri}?X-Amz-Date={time.GetUtcNow():yyyyMMdd'T'HHmmss'Z'}&X-Amz-Expires=900&X-Amz-Signature=5ec2e7");

    public async Task<StoredFile> OpenAsync(string uri, long from, string? entityTag, CancellationToken cancellationToken)
    {
        Openings.Add(new FakeOpening(uri, from, entityTag));
        await time.DelayAsync(TimeSpan.FromMilliseconds(50), cancellationToken).ConfigureAwait(false);
        if (PresignedUrl.Expiry(uri) <= time.GetUtcNow())
        {
            throw new ServiceFailure(ServiceFailureKind.LinkExpired, "Request has expired");
        }

        if (!_objects.TryGetValue(PresignedUrl.WithoutQuery(uri)!, out FakeObject? stored))
        {
            throw new ServiceFailure(ServiceFailureKind.NotFound, "The specified key does not exist.");
        }

        if (stored.Faults.TryDequeue(out Exception? fault))
        {
            throw fault;
        }

        if (from > 0 && (from >= stored.Bytes.Length || (entityTag is not null && entityTag != stored.EntityTag)))
        {
            throw new ServiceFailure(ServiceFailureKind.Changed, "At least one of the pre-conditions you specified did not hold");
        }

        MostOpen = Math.Max(MostOpen, ++_open);
        stored.Breaks.TryDequeue(out BodyBreak? ends);
        return new StoredFile(new FakeBody(time, stored, from, ends, () => _open--))
        {
            Length = stored.SaysNoLength ? null : stored.AnnouncedLength ?? stored.Bytes.Length,
            EntityTag = stored.EntityTag,
            ContentType = stored.ContentType,
        };
    }
}

/// <summary>A call that the fake store was asked.</summary>
internal sealed record FakeOpening(string Uri, long From, string? EntityTag);

/// <summary>An object of the fake store, and what goes wrong with it.</summary>
internal sealed class FakeObject(byte[] bytes)
{
    public byte[] Bytes { get; set; } = bytes;

    public string? EntityTag { get; set; } = "\"one\"";

    public string? ContentType { get; set; } = "application/json";

    public long? AnnouncedLength { get; set; }

    public bool SaysNoLength { get; set; }

    /// <summary>How the next calls fail, one each.</summary>
    public Queue<Exception> Faults { get; } = new();

    /// <summary>How the next bodies end before their end, one each; null for a good one.</summary>
    public Queue<BodyBreak?> Breaks { get; } = new();

    /// <summary>How long each piece of the body takes.</summary>
    public TimeSpan Pace { get; set; }

    /// <summary>How much comes at once.</summary>
    public int Piece { get; set; } = int.MaxValue;
}

/// <summary>Where a body ends before its end, and how.</summary>
/// <param name="At">The byte of the object that doesn't come any more.</param>
/// <param name="How">Thrown there, or null if the body just ends.</param>
/// <param name="Stalls">Whether nothing comes there, for ever.</param>
/// <param name="Then">What happens at that moment.</param>
internal sealed record BodyBreak(int At, Exception? How = null, bool Stalls = false, Action? Then = null);
