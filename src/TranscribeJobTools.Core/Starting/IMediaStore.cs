namespace TranscribeJobTools.Starting;

/// <summary>
/// The buckets that media is uploaded to, and that jobs of the user's own write to. Failures are
/// <see cref="Errors.ServiceFailure"/>s.
/// </summary>
internal interface IMediaStore
{
    /// <summary>The region that a bucket is in.</summary>
    Task<string> GetBucketRegionAsync(string bucket, CancellationToken cancellationToken);

    /// <summary>What lies under a key; null if nothing does.</summary>
    Task<StoredMedia?> FindAsync(string bucket, string key, CancellationToken cancellationToken);

    /// <summary>Uploads a file, whole or not at all: a large one in parts, none of which stays if it is left.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bucket">The bucket.</param>
    /// <param name="key">The key.</param>
    /// <param name="fingerprint">The content's fingerprint, kept with the object.</param>
    /// <param name="bytesWent">Told how many bytes more have gone.</param>
    /// <param name="cancellationToken">Ends the upload.</param>
    Task UploadAsync(
        string path, string bucket, string key, string fingerprint, Action<long> bytesWent, CancellationToken cancellationToken);

    /// <summary>
    /// Deletes an output in a bucket of the account that the credentials are of; in any other account's it fails as AccessDenied. One
    /// that isn't there is no error.
    /// </summary>
    /// <param name="uri">The output's URI as the job tells it, not presigned.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task DeleteOutputAsync(string uri, CancellationToken cancellationToken);
}

/// <summary>An object as it lies in a bucket.</summary>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Fingerprint">Its content's fingerprint, if it was uploaded with one.</param>
/// <param name="EntityTag">Its entity tag: the content's MD5 in hex, where it was uploaded in one part and isn't encrypted by KMS.</param>
internal sealed record StoredMedia(long Length, string? Fingerprint, string? EntityTag);
