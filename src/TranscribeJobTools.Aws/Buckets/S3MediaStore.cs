using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Amazon.S3.Transfer;
using TranscribeJobTools.Aws.Credentials;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Jobs;
using TranscribeJobTools.Saving;
using TranscribeJobTools.Starting;

namespace TranscribeJobTools.Aws.Buckets;

/// <summary>Buckets over the SDK's S3 client; large files by its TransferUtility.</summary>
internal sealed class S3MediaStore(AWSCredentials credentials, string region, EndpointSettings endpoints) : IMediaStore
{
    /// <summary>The fingerprint's name among the object's metadata (x-amz-meta-).</summary>
    private const string FingerprintName = "sha256";

    /// <summary>How many parts of one file go at once; many files do, too.</summary>
    private const int PartsAtOnce = 4;

    /// <summary>S3 may take its time to put the parts of a large object together.</summary>
    private static readonly TimeSpan s_stallTimeout = TimeSpan.FromMinutes(2);

    /// <summary>How long a cancelled upload may take to have its parts deleted.</summary>
    private static readonly TimeSpan s_abortPatience = TimeSpan.FromSeconds(5);

    private readonly CallerAccount _caller = new(credentials, region, endpoints);
    private readonly Lazy<S3Client> _client = new(() => S3Client.For(credentials, endpoints.S3, region, endpoints));

    public async Task<string> GetBucketRegionAsync(string bucket, CancellationToken cancellationToken)
    {
        try
        {
            HeadBucketResponse answer = await CallAsync(
                token => _client.Value.HeadBucketAsync(new HeadBucketRequest { BucketName = bucket }, token),
                cancellationToken).ConfigureAwait(false);

            // An emulator may not tell it.
            return answer.BucketRegion is { Length: > 0 } told ? told : region;
        }
        catch (ServiceFailure failure) when (failure.InnerException is AmazonS3Exception e
            && e.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.BadRequest or HttpStatusCode.Forbidden
            && S3Failure.BucketRegionOf(e) is { } told)
        {
            return told;
        }
    }

    public async Task<StoredMedia?> FindAsync(string bucket, string key, CancellationToken cancellationToken)
    {
        try
        {
            GetObjectMetadataResponse answer = await CallAsync(
                token => _client.Value.GetObjectMetadataAsync(new GetObjectMetadataRequest { BucketName = bucket, Key = key }, token),
                cancellationToken).ConfigureAwait(false);
            return new StoredMedia(answer.ContentLength, answer.Metadata[FingerprintName], answer.ETag);
        }
        catch (ServiceFailure failure) when (failure.Kind == ServiceFailureKind.NotFound)
        {
            return null;
        }
    }

    public async Task UploadAsync(
        string path, string bucket, string key, string fingerprint, Action<long> bytesWent, CancellationToken cancellationToken)
    {
        Task upload = TransferAsync(path, bucket, key, fingerprint, bytesWent, cancellationToken);
        using var givesUp = new CancellationTokenSource();
        using CancellationTokenRegistration cancelling = cancellationToken.Register(() => givesUp.CancelAfter(s_abortPatience));
        try
        {
            await upload.WaitAsync(givesUp.Token).ConfigureAwait(false);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            // Out of reach of S3, what has come there can't be deleted either.
            throw new OperationCanceledException(cancellationToken);
        }
    }

    public async Task DeleteOutputAsync(string uri, CancellationToken cancellationToken)
    {
        FileLocation location = FileLocation.Parse(uri, endpoints.Trusted)
            ?? throw new ServiceFailure(ServiceFailureKind.UntrustedHost, PresignedUrl.WithoutQuery(uri)!);
        if (location.Key.StartsWith('/'))
        {
            throw new ServiceFailure(ServiceFailureKind.Refused, "the AWS SDK for .NET can't name keys that begin with a slash");
        }

        string account = await CallAsync(_caller.GetAsync, cancellationToken).ConfigureAwait(false);
        using S3Client client = location.Region is { } bucketRegion
            ? S3Client.For(credentials, endpoint: null, bucketRegion, endpoints)
            : S3Client.For(credentials, location.Uri.GetLeftPart(UriPartial.Authority), region, endpoints);
        var request = new DeleteObjectRequest { BucketName = location.Bucket, Key = location.Key, ExpectedBucketOwner = account };
        try
        {
            await CallAsync(token => client.DeleteObjectAsync(request, token), cancellationToken).ConfigureAwait(false);
        }
        catch (ServiceFailure failure) when (failure.Kind == ServiceFailureKind.NotFound)
        {
        }
    }

    private async Task TransferAsync(
        string path, string bucket, string key, string fingerprint, Action<long> bytesWent, CancellationToken cancellationToken)
    {
        using var stalled = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var sent = new SentBytes(count =>
        {
            stalled.CancelAfter(s_stallTimeout);
            bytesWent(count);
        });
        long length = new FileInfo(path).Length;
        bool isThere = false;
        var request = new TransferUtilityUploadRequest
        {
            FilePath = path,
            BucketName = bucket,
            Key = key,
            ChecksumAlgorithm = ChecksumAlgorithm.CRC32,
            Metadata = { [FingerprintName] = fingerprint },
        };
        request.UploadProgressEvent += (_, progress) => sent.Set(progress.TransferredBytes);
        try
        {
            await credentials.GetCredentialsAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
            stalled.CancelAfter(s_stallTimeout);
            using var transfer = new TransferUtility(
                _client.Value, new TransferUtilityConfig { ConcurrentServiceRequests = PartsAtOnce });
            await transfer.UploadAsync(request, stalled.Token).ConfigureAwait(false);
            isThere = true;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested && e is not (IOException or UnauthorizedAccessException))
        {
            throw S3Failure.Translate(e);
        }
        finally
        {
            sent.End(isThere ? length : 0);
        }
    }

    private Task<T> CallAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken) =>
        ServiceCall.RunAsync(credentials, call, S3Failure.Translate, cancellationToken);
}
