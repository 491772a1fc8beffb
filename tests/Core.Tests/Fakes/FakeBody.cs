using TranscribeJobTools.Core.Tests.Simulation;

namespace TranscribeJobTools.Core.Tests.Fakes;

/// <summary>A body on its way from the fake store.</summary>
internal sealed class FakeBody(SimulatedTime time, FakeObject source, long from, BodyBreak? ends, Action closed) : Stream
{
    // What the object was when the answer began.
    private readonly byte[] _bytes = source.Bytes;
    private int _position = (int)from;
    private bool _isClosed;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (source.Pace > TimeSpan.Zero)
        {
            await time.DelayAsync(source.Pace, cancellationToken).ConfigureAwait(false);
        }

        if (_position == ends?.At)
        {
            ends.Then?.Invoke();
            if (ends.Stalls)
            {
                await time.DelayAsync(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false);
            }

            return ends.How is null ? 0 : throw ends.How;
        }

        int count = Math.Min(Math.Min(buffer.Length, source.Piece), (ends?.At ?? _bytes.Length) - _position);
        _bytes.AsMemory(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (!_isClosed)
        {
            _isClosed = true;
            closed();
        }

        base.Dispose(disposing);
    }
}
