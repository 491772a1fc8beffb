using System.Net;
using Amazon.Runtime;
using TranscribeJobTools.Aws.Jobs;
using TranscribeJobTools.Connections;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Saving;

namespace TranscribeJobTools.Aws.Transcripts;

/// <summary>
/// Opens the files that jobs made. A presigned link is used as it is; for an object in the user's own bucket a link is signed here.
/// So both are one plain GET, without a header that could take credentials anywhere.
/// </summary>
internal sealed class S3TranscriptStore(AWSCredentials credentials, string region, IReadOnlyList<Uri> endpoints) : ITranscriptStore
{
    private const int MaxHops = 5;

    private static readonly TimeSpan s_answerTimeout = TimeSpan.FromSeconds(60);

    private static readonly HttpClient s_http = new(Connections.NewHandler()) { Timeout = Timeout.InfiniteTimeSpan };

    public async Task<StoredFile> OpenAsync(string uri, long from, string? entityTag, CancellationToken cancellationToken)
    {
        FileLocation location = Locate(uri);
        string? bucketRegion = null;
        for (int hop = 0; ; hop++)
        {
            Uri link = location.IsPresigned ? location.Uri : await SignAsync(location, bucketRegion, cancellationToken).ConfigureAwait(false);
            HttpResponseMessage response = await GetAsync(link, !location.IsPresigned, from, entityTag, cancellationToken).ConfigureAwait(false);
            try
            {
                if (response.StatusCode is HttpStatusCode.OK or HttpStatusCode.PartialContent)
                {
                    StoredFile file = await S3Answer.ToFileAsync(response, from, cancellationToken).ConfigureAwait(false);
                    response = null!;
                    return file;
                }

                S3Error error = await S3Error.ReadAsync(response, cancellationToken).ConfigureAwait(false);
                if (hop < MaxHops && response.Headers.Location is { } redirect)
                {
                    location = Follow(location, new Uri(link, redirect));
                }
                else if (hop < MaxHops && bucketRegion is null && !location.IsPresigned && error.BucketRegion is { } other)
                {
                    bucketRegion = Accept(other, location);
                }
                else
                {
                    throw error.ToFailure(location.IsPresigned);
                }
            }
            finally
            {
                response?.Dispose();
            }
        }
    }

    private FileLocation Locate(string uri) =>
        FileLocation.Parse(uri, endpoints)
        ?? throw new ServiceFailure(ServiceFailureKind.UntrustedHost, TranscribeJobTools.Jobs.PresignedUrl.WithoutQuery(uri)!);

    private async Task<Uri> SignAsync(FileLocation location, string? bucketRegion, CancellationToken cancellationToken)
    {
        try
        {
            // Signing asks for them without a token, and they may take as long as a process or a sign-in.
            await credentials.GetCredentialsAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
            return await ObjectSigner
                .SignAsync(credentials, location, bucketRegion ?? location.Region ?? region, moved: bucketRegion is not null)
                .ConfigureAwait(false);
        }
        catch (AmazonClientException e)
        {
            throw FailureTranslator.Translate(e);
        }
    }

    private static async Task<HttpResponseMessage> GetAsync(
        Uri link, bool isSignedHere, long from, string? entityTag, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, link);
        if (isSignedHere)
        {
            request.Headers.Add(S3Checksum.ModeHeader, S3Checksum.Enabled);
        }

        if (from > 0)
        {
            request.Headers.Range = new(from, null);
            if (entityTag is not null)
            {
                request.Headers.TryAddWithoutValidation("If-Match", entityTag);
            }
        }

        using var late = new CancellationTokenSource(s_answerTimeout);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            return await s_http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            throw FailureTranslator.Translate(e);
        }
    }

    /// <summary>A redirect leads only where the first URI could have led, and stays in its partition.</summary>
    private FileLocation Follow(FileLocation from, Uri target)
    {
        FileLocation to = Locate(target.OriginalString);
        return to.Partition == from.Partition
            ? to
            : throw new ServiceFailure(ServiceFailureKind.UntrustedHost, TranscribeJobTools.Jobs.PresignedUrl.WithoutQuery(target.OriginalString)!);
    }

    /// <summary>The bucket's region as S3 tells it: it becomes part of a host, so it must be a region of the same partition.</summary>
    private string Accept(string bucketRegion, FileLocation location)
    {
        AwsPartition? expected = location.Partition ?? AwsPartition.OfRegion(region);
        return AwsPartition.OfRegion(bucketRegion) is { } partition && partition == expected
            ? bucketRegion
            : throw new ServiceFailure(
                ServiceFailureKind.InvalidAnswer, $"S3 says that the bucket is in '{bucketRegion}', which is no region of {expected?.Name}.");
    }
}
