using TranscribeJobTools.Errors;

namespace TranscribeJobTools.Saving;

/// <summary>How far the download of a file has come, and how much patience is left.</summary>
internal sealed class DownloadState : IDisposable
{
    /// <summary>How often a download that makes no progress is taken up again.</summary>
    private const int Attempts = 6;

    private static readonly TimeSpan s_firstDelay = TimeSpan.FromMilliseconds(200);

    private IFileChecksum? _checksum;
    private ServiceFailure? _shortfall;
    private int _attempts;
    private int _renewals;
    private int _damages;
    private long _farthest;

    public long Done { get; private set; }

    public long? Length { get; private set; }

    public string? EntityTag { get; private set; }

    /// <summary>Takes over what an answer says of the file.</summary>
    public void Take(StoredFile source)
    {
        (Length, EntityTag) = (source.Length, source.EntityTag);
        if (Done == 0)
        {
            _checksum?.Dispose();
            _checksum = source.Checksum;
        }
    }

    /// <summary>Patience comes back with bytes that were never reached before: a file begun again and again comes to an end.</summary>
    public void Advance(ReadOnlySpan<byte> bytes)
    {
        _checksum?.Append(bytes);
        Done += bytes.Length;
        if (Done > _farthest)
        {
            (_farthest, _attempts, _renewals) = (Done, 0, 0);
        }
    }

    /// <summary>After the last byte: whether it is all that there ought to be.</summary>
    /// <exception cref="ServiceFailure">It is not.</exception>
    public void CheckWhole()
    {
        if (Done < Length)
        {
            throw Incomplete();
        }

        if (_checksum?.GetFound() is { } found && found != _checksum.Expected)
        {
            throw new ServiceFailure(
                ServiceFailureKind.Damaged, SaveFailures.WrongChecksum(_checksum.Algorithm, _checksum.Expected, found));
        }
    }

    public ServiceFailure Incomplete(Exception? inner = null) =>
        _shortfall = new(ServiceFailureKind.Incomplete, SaveFailures.WrongLength(Length.GetValueOrDefault(), Done), inner);

    /// <summary>Whether to begin again with a file that is another, or damaged.</summary>
    public bool MayRestart(ServiceFailure failure) => failure.Kind switch
    {
        ServiceFailureKind.Changed => MayRetry(),

        // Once: what is damaged twice running was not damaged by chance.
        ServiceFailureKind.Damaged => ++_damages == 1,
        _ => false,
    };

    public void Restart() => (Done, Length, EntityTag) = (0, null, null);

    public bool MayRetry() => ++_attempts < Attempts;

    /// <summary>A link that is dead on arrival twice running won't live by being asked for a third time.</summary>
    public bool MayRenew() => ++_renewals <= 2;

    public TimeSpan Delay(ServiceFailure failure)
    {
        TimeSpan delay = s_firstDelay * Math.Pow(2, _attempts) * (0.5 + (Random.Shared.NextDouble() / 2));
        return failure.RetryAfter > delay ? failure.RetryAfter.Value : delay;
    }

    /// <summary>What to tell when it is over: of a file that has no rest to give, that it was too short says more.</summary>
    public ServiceFailure Reason(ServiceFailure failure) =>
        failure.Kind == ServiceFailureKind.Changed ? _shortfall ?? failure : failure;

    public void Dispose() => _checksum?.Dispose();
}
