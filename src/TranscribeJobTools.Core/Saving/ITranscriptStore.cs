namespace TranscribeJobTools.Saving;

/// <summary>
/// The files that jobs made: behind presigned links, or in buckets of the user's own. Failures are
/// <see cref="Errors.ServiceFailure"/>s.
/// </summary>
internal interface ITranscriptStore
{
    /// <summary>Opens a file for reading.</summary>
    /// <param name="uri">The URI as the job tells it.</param>
    /// <param name="from">The first byte to read.</param>
    /// <param name="entityTag">The state of the file that was read before; if it has changed since, the call fails as Changed.</param>
    /// <param name="cancellationToken">Ends the call; reading on takes its own token.</param>
    Task<StoredFile> OpenAsync(string uri, long from, string? entityTag, CancellationToken cancellationToken);
}

/// <summary>A file that is open for reading, from the byte that was asked for.</summary>
internal sealed class StoredFile(Stream content, IDisposable? owner = null) : IAsyncDisposable
{
    public Stream Content { get; } = content;

    /// <summary>The whole file's length in bytes, if the answer told.</summary>
    public long? Length { get; init; }

    public string? EntityTag { get; init; }

    public string? ContentType { get; init; }

    /// <summary>The whole file's checksum, if the answer gives all of it and told one. It outlives the answer: who takes it disposes of it.</summary>
    public IFileChecksum? Checksum { get; init; }

    public async ValueTask DisposeAsync()
    {
        await Content.DisposeAsync().ConfigureAwait(false);
        owner?.Dispose();
    }
}
