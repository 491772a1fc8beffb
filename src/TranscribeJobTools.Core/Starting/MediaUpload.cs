using System.Collections.Concurrent;
using System.Security.Cryptography;
using TranscribeJobTools.Connections;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Jobs;

namespace TranscribeJobTools.Starting;

/// <summary>Brings local media where the service reads it, unless the same content lies there already.</summary>
/// <param name="overwrites">Whether another object under the same key may be replaced.</param>
internal sealed class MediaUpload(bool overwrites)
{
    private readonly ConcurrentDictionary<(string Connection, string Bucket), Task<string>> _regions = new();
    private readonly ConcurrentDictionary<(string Connection, string Uri), string> _pathOf = new();
    private long _bytes;

    /// <summary>How much has been uploaded.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <exception cref="TranscribeJobException">The media can't be where it should.</exception>
    /// <exception cref="ServiceFailure">S3 failed.</exception>
    public async Task RunAsync(
        MediaFile file, TranscribeConnection connection, Action<JobEvent> tell, CancellationToken cancellationToken)
    {
        string path = _pathOf.GetOrAdd((connection.Key, file.Uri), file.Path);
        if (path != file.Path)
        {
            throw StartFailures.SameKey(file, path);
        }

        try
        {
            await CheckRegionAsync(file.Bucket, connection, cancellationToken).ConfigureAwait(false);
            string fingerprint = await file.FingerprintAsync(cancellationToken).ConfigureAwait(false);
            StoredMedia? there = await connection.Media.FindAsync(file.Bucket, file.Key, cancellationToken).ConfigureAwait(false);
            if (there is not null && await IsSameAsync(there, file, fingerprint, cancellationToken).ConfigureAwait(false))
            {
                tell(new JobNote($"'{file.Path}' lies at {file.Uri} already; it is not uploaded again."));
                return;
            }

            if (there is not null && !overwrites)
            {
                throw StartFailures.MediaExists(file);
            }

            await connection.Media
                .UploadAsync(
                    file.Path, file.Bucket, file.Key, fingerprint, count => Interlocked.Add(ref _bytes, count), cancellationToken)
                .ConfigureAwait(false);
            tell(new JobNote($"Uploaded '{file.Path}' to {file.Uri}."));
        }
        catch (ServiceFailure failure)
        {
            throw StartFailures.Of(failure, file, connection);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw DocumentFailures.Unreadable(file.Path, e);
        }
    }

    /// <summary>Asked once for each bucket, but for trouble that passes.</summary>
    private async Task CheckRegionAsync(string bucket, TranscribeConnection connection, CancellationToken cancellationToken)
    {
        (string, string) key = (connection.Key, bucket);
        Task<string> asked = _regions.GetOrAdd(key, _ => connection.Media.GetBucketRegionAsync(bucket, cancellationToken));
        try
        {
            string region = await asked.ConfigureAwait(false);
            if (region != connection.Region)
            {
                throw StartFailures.BucketElsewhere(bucket, region, connection);
            }
        }
        catch (ServiceFailure failure) when (failure.IsTransient)
        {
            _regions.TryRemove(KeyValuePair.Create(key, asked));
            throw;
        }
    }

    /// <summary>Objects that came another way have no fingerprint; then S3's own tag is the MD5, unless it came in parts.</summary>
    private static async Task<bool> IsSameAsync(
        StoredMedia there, MediaFile file, string fingerprint, CancellationToken cancellationToken)
    {
        if (there.Length != new FileInfo(file.Path).Length)
        {
            return false;
        }

        if (there.Fingerprint is not null)
        {
            return string.Equals(there.Fingerprint, fingerprint, StringComparison.OrdinalIgnoreCase);
        }

        FileStream stream = File.OpenRead(file.Path);
        await using (stream.ConfigureAwait(false))
        {
#pragma warning disable CA5351 // S3's tag is an MD5, and nobody's secret hangs on it.
            byte[] hash = await MD5.HashDataAsync(stream, cancellationToken).ConfigureAwait(false);
#pragma warning restore CA5351
            return string.Equals(there.EntityTag?.Trim('"'), Convert.ToHexString(hash), StringComparison.OrdinalIgnoreCase);
        }
    }
}
