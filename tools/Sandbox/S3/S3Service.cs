using System.Globalization;
using Microsoft.AspNetCore.Http;
using TranscribeJobTools.Sandbox.Server;
using TranscribeJobTools.Sandbox.Signing;

namespace TranscribeJobTools.Sandbox.S3;

/// <summary>As much of S3 as the output and the media of Transcribe need, path style: /{bucket}/{key}.</summary>
internal sealed class S3Service(S3Store store, UserDirectory users, SandboxUser linkSigner) : ISandboxService
{
    private readonly S3Authentication _authentication = new(users, linkSigner);

    public Task<SandboxRequest> DescribeAsync(SandboxCall call)
    {
        // Decoded once and never normalised: "a//b", "./a" and "../a" are keys like any other.
        string[] parts = call.RawPath[1..].Split('/', 2);
        string? bucket = parts[0].Length > 0 ? UriEncoding.DecodeText(parts[0]) : null;
        string? key = parts is [_, { Length: > 0 } rawKey] ? UriEncoding.DecodeText(rawKey) : null;
        call.StoredObject = key is null ? null : store.Find(bucket)?.Find(key);
        return Task.FromResult(new SandboxRequest
        {
            Service = "s3",
            Operation = S3Operations.Name(call, bucket, key),
            Time = call.Time,
            JobName = call.StoredObject?.JobName,
            Bucket = bucket,
            Key = key,
            UploadId = call.Parameter("uploadId"),
            PartNumber = int.TryParse(call.Parameter("partNumber"), NumberStyles.None, CultureInfo.InvariantCulture, out int part) ? part : null,
            AccessKeyId = call.Signature?.AccessKeyId,
            AccountId = users.Find(call.Signature?.AccessKeyId)?.AccountId,
            Region = call.Signature?.Scope.Region,
            Signature = call.SignaturePlace,
            Range = call.Header("Range"),
            IfMatch = call.Header("If-Match"),
            ExpectedBucketOwner = call.Header("x-amz-expected-bucket-owner"),
        });
    }

    public async Task<SandboxResponse> AnswerAsync(SandboxCall call)
    {
        SandboxUser? caller = _authentication.Authenticate(call);
        string action = S3Operations.Action(call.Entry.Operation) ?? throw new ServiceException(S3Error.NotImplemented());
        S3Bucket bucket = FindBucket(call);
        SandboxUser user = CheckAccess(call, caller, bucket, action);
        return call.Entry.Operation switch
        {
            "HeadBucket" => HeadBucket(bucket),
            "ListObjectsV2" => BucketLister.ListObjects(call, bucket),
            "ListMultipartUploads" => BucketLister.ListUploads(call, bucket),
            "PutObject" => await ObjectWriter.PutAsync(call, user, bucket),
            "DeleteObject" => ObjectRemover.Remove(call, bucket),
            "DeleteObjects" => await ObjectRemover.RemoveAllAsync(call, user, bucket),
            "CreateMultipartUpload" => MultipartWriter.Create(call, bucket),
            "UploadPart" => await MultipartWriter.UploadPartAsync(call, user, bucket),
            "CompleteMultipartUpload" => await MultipartWriter.CompleteAsync(call, user, bucket),
            "AbortMultipartUpload" => MultipartWriter.Abort(call, bucket),
            "ListParts" => BucketLister.ListParts(call, bucket),
            _ => ReadObject(call, user, bucket),
        };
    }

    private static SandboxResponse HeadBucket(S3Bucket bucket)
    {
        SandboxResponse response = S3Answer.Empty();
        response.Headers["x-amz-bucket-region"] = bucket.Region;
        response.Headers["x-amz-access-point-alias"] = "false";
        return response;
    }

    private static SandboxResponse ReadObject(SandboxCall call, SandboxUser user, S3Bucket bucket)
    {
        // Looked for anew: a fault may have deleted it since the call came.
        if (bucket.Find(call.Entry.Key!, call.Time) is not S3Object stored)
        {
            // Only who may list the bucket learns what is not in it.
            throw new ServiceException(user.DeniedActions.Contains("s3:ListBucket")
                ? S3Error.ActionDenied(user, "s3:ListBucket", bucket.Name)
                : S3Error.NoSuchKey(call.Entry.Key));
        }

        return stored.KmsDenied
            ? throw new ServiceException(S3Error.KmsDenied(user.Arn))
            : ObjectReader.Read(call, stored, stored.AvailableSince()!.Value);
    }

    private S3Bucket FindBucket(SandboxCall call) => store.Find(call.Entry.Bucket)
        ?? throw new ServiceException(new S3Error(
            StatusCodes.Status404NotFound, "NoSuchBucket", "The specified bucket does not exist", ("BucketName", call.Entry.Bucket ?? "")));

    /// <returns>The caller, who is of the bucket's account and may.</returns>
    private static SandboxUser CheckAccess(SandboxCall call, SandboxUser? user, S3Bucket bucket, string action)
    {
        if (call.Signature?.Scope.Region is string signedFor && signedFor != bucket.Region)
        {
            // us-east-1 also answers for the global endpoint, where S3 corrects the signature instead of the address.
            throw new ServiceException(
                call.HasQuerySignature ? S3Error.AuthorizationQueryParametersError(signedFor, bucket.Region)
                : signedFor == "us-east-1" ? S3Error.AuthorizationHeaderMalformed(signedFor, bucket.Region)
                : S3Error.PermanentRedirect(bucket.Name, bucket.Region));
        }

        if (user is null
            || user.AccountId != bucket.AccountId
            || (call.Entry.ExpectedBucketOwner is string owner && owner != bucket.AccountId))
        {
            throw Refused(S3Error.AccessDenied());
        }

        // DeleteObjects is told key by key what it may not.
        return user.DeniedActions.Contains(action) && call.Entry.Operation != "DeleteObjects"
            ? throw Refused(S3Error.ActionDenied(user, action, call.Entry.Key is string key ? $"{bucket.Name}/{key}" : bucket.Name))
            : user;

        // HeadBucket tells the region even to those who may not enter.
        ServiceException Refused(S3Error error) => new(
            call.Entry.Operation == "HeadBucket" ? error with { Header = ("x-amz-bucket-region", bucket.Region) } : error);
    }
}
