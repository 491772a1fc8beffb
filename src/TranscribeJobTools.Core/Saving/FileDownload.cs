using System.Buffers;
using TranscribeJobTools.Errors;

namespace TranscribeJobTools.Saving;

/// <summary>
/// Brings one file to disk: into a temporary file beside the target, which takes the target's name only when it is whole. A
/// connection that breaks is taken up where it broke, as long as the file is still the same; one that was replaced, or came damaged, is
/// begun again.
/// </summary>
internal sealed class FileDownload(ITranscriptStore store, Action<long> bytesCame, TimeProvider time)
{
    private const int BufferSize = 128 * 1024;

    private static readonly TimeSpan s_stallTimeout = TimeSpan.FromSeconds(60);

    /// <summary>Saves what lies at a URI.</summary>
    /// <param name="getUri">Gives the URI; told true, a new one, since the old one has expired.</param>
    /// <param name="target">The file's full path.</param>
    /// <param name="whenExists">What to do if the target exists.</param>
    /// <param name="cancellationToken">Ends the download; nothing of it stays.</param>
    /// <returns>The length of the file that is there now, and whether it was written by this.</returns>
    /// <exception cref="ServiceFailure">The file could not be had.</exception>
    /// <exception cref="IOException">The file could not be written.</exception>
    public async Task<(long Length, bool Written)> SaveAsync(
        Func<bool, Task<string>> getUri, string target, ExistingFile whenExists, CancellationToken cancellationToken)
    {
        string temporary = PartialFiles.PathFor(target);
        using var state = new DownloadState();
        FileStream? file = null;
        try
        {
            string uri = await getUri(false).ConfigureAwait(false);
            while (true)
            {
                try
                {
                    StoredFile source = await store.OpenAsync(uri, state.Done, state.EntityTag, cancellationToken).ConfigureAwait(false);
                    await using (source.ConfigureAwait(false))
                    {
                        state.Take(source);
                        if (whenExists == ExistingFile.IsKept && source.Length is { } length && HasLength(target, length))
                        {
                            return (length, false);
                        }

                        Check(source);
                        file ??= new FileStream(
                            temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous);
                        await CopyAsync(source.Content, file, state, cancellationToken).ConfigureAwait(false);
                    }

                    break;
                }
                catch (ServiceFailure failure) when (failure.Kind == ServiceFailureKind.LinkExpired && state.MayRenew())
                {
                    uri = await getUri(true).ConfigureAwait(false);
                }
                catch (ServiceFailure failure) when (state.MayRestart(failure))
                {
                    file?.SetLength(0);
                    bytesCame(-state.Done);
                    state.Restart();
                }
                catch (ServiceFailure failure) when (failure.IsTransient && state.MayRetry())
                {
                    await Task.Delay(state.Delay(failure), time, cancellationToken).ConfigureAwait(false);
                }
                catch (ServiceFailure failure)
                {
                    throw state.Reason(failure);
                }
            }

            await file.DisposeAsync().ConfigureAwait(false);
            File.Move(temporary, target, overwrite: whenExists != ExistingFile.IsError);
            return (state.Done, true);
        }
        finally
        {
            if (file is not null)
            {
                await file.DisposeAsync().ConfigureAwait(false);
                File.Delete(temporary);
            }
        }
    }

    private static bool HasLength(string path, long length) => new FileInfo(path) is { Exists: true } file && file.Length == length;

    /// <summary>A proxy's page or an error's XML may come with status 200; a transcript or a subtitle is neither.</summary>
    private static void Check(StoredFile source)
    {
        if (source.ContentType is { } type
            && (type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase)
                || type.EndsWith("/xml", StringComparison.OrdinalIgnoreCase)))
        {
            throw new ServiceFailure(ServiceFailureKind.InvalidAnswer, $"it is {type}, a page and not a file.");
        }
    }

    private async Task CopyAsync(Stream source, FileStream file, DownloadState state, CancellationToken cancellationToken)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            int count;
            while ((count = await ReadAsync(source, buffer, state, cancellationToken).ConfigureAwait(false)) > 0)
            {
                if (state.Done + count > state.Length)
                {
                    throw new ServiceFailure(
                        ServiceFailureKind.InvalidAnswer, SaveFailures.WrongLength(state.Length.Value, state.Done + count));
                }

                if (state.Done == 0 && buffer[0] == (byte)'<')
                {
                    throw new ServiceFailure(ServiceFailureKind.InvalidAnswer, "it begins like a page or an XML error.");
                }

                await WriteAsync(file, buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
                state.Advance(buffer.AsSpan(0, count));
                bytesCame(count);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        state.CheckWhole();
    }

    private static async Task WriteAsync(FileStream file, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        try
        {
            await file.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        }
        catch (ArgumentOutOfRangeException e)
        {
            // So .NET puts it that a file may not grow any more (EFBIG).
            throw new IOException(SaveFailures.TooLarge, e);
        }
    }

    /// <summary>One read; a body that stalls is a broken connection, however long the whole may take.</summary>
    private async Task<int> ReadAsync(Stream source, byte[] buffer, DownloadState state, CancellationToken cancellationToken)
    {
        using var stalled = new CancellationTokenSource(s_stallTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stalled.Token, cancellationToken);
        try
        {
            return await source.ReadAsync(buffer.AsMemory(0, BufferSize), either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ServiceFailure(ServiceFailureKind.Unreachable, $"nothing came for {s_stallTimeout.TotalSeconds} s");
        }
        catch (HttpIOException e) when (e.HttpRequestError == HttpRequestError.ResponseEnded && state.Length is not null)
        {
            throw state.Incomplete(e);
        }
        catch (Exception e) when (e is IOException or HttpRequestException)
        {
            throw new ServiceFailure(ServiceFailureKind.Unreachable, e.Message, e);
        }
    }
}
