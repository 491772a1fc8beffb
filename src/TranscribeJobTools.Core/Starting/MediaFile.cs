using System.Security.Cryptography;
using TranscribeJobTools.Errors;

namespace TranscribeJobTools.Starting;

/// <summary>A local media file, and where in a bucket it is to lie.</summary>
internal sealed record MediaFile(string Path, string Bucket, string Key)
{
    /// <summary>The most that the service takes: https://docs.aws.amazon.com/general/latest/gr/transcribe.html</summary>
    private const long MaxLength = 2L * 1024 * 1024 * 1024;

    private const int BufferSize = 64 * 1024;

    private static readonly string[] s_formats = ["mp3", "mp4", "wav", "flac", "ogg", "amr", "webm", "m4a"];

    /// <summary>The media formats that the service takes.</summary>
    public static IReadOnlyList<string> Formats => s_formats;

    /// <summary>What the service reads it by.</summary>
    public string Uri => $"s3://{Bucket}/{Key}";

    /// <summary>Says at once what the service would say after the upload.</summary>
    /// <param name="path">The file's full path.</param>
    /// <param name="isFormatSaid">Whether the user named the format, so that the extension doesn't matter.</param>
    /// <exception cref="TranscribeJobException">The file can't be transcribed.</exception>
    public static void Check(string path, bool isFormatSaid)
    {
        var file = new FileInfo(path);
        if (!isFormatSaid && !s_formats.Contains(file.Extension.TrimStart('.'), StringComparer.OrdinalIgnoreCase))
        {
            throw StartFailures.UnknownFormat(path, s_formats);
        }

        long length = LengthOf(file);
        if (length == 0)
        {
            throw StartFailures.EmptyMedia(path);
        }

        if (length > MaxLength)
        {
            throw StartFailures.MediaTooLarge(path, length);
        }
    }

    private static long LengthOf(FileInfo file)
    {
        try
        {
            return file.Length;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw DocumentFailures.Unreadable(file.FullName, e);
        }
    }

    /// <summary>What tells this content from any other.</summary>
    public async Task<string> FingerprintAsync(CancellationToken cancellationToken)
    {
        var stream = new FileStream(
            Path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize, FileOptions.Asynchronous | FileOptions.SequentialScan);
        await using (stream.ConfigureAwait(false))
        {
            return Convert.ToHexString(await SHA256.HashDataAsync(stream, cancellationToken).ConfigureAwait(false)).ToLowerInvariant();
        }
    }
}
