using Microsoft.AspNetCore.Http;
using TranscribeJobTools.Sandbox.Server;
using TranscribeJobTools.Sandbox.Signing;

namespace TranscribeJobTools.Sandbox.S3;

/// <summary>As much of S3 as the links of Transcribe need, path style: /{bucket}/{key}.</summary>
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
            Operation = OperationName(call.Method, bucket, key),
            Time = call.Time,
            JobName = call.StoredObject?.JobName,
            Bucket = bucket,
            Key = key,
            AccessKeyId = call.Signature?.AccessKeyId,
            AccountId = users.Find(call.Signature?.AccessKeyId)?.AccountId,
            Region = call.Signature?.Scope.Region,
            Signature = call.SignaturePlace,
            Range = call.Header("Range"),
            IfMatch = call.Header("If-Match"),
        });
    }

    public Task<SandboxResponse> AnswerAsync(SandboxCall call)
    {
        SandboxUser? user = _authentication.Authenticate(call);
        return call.Entry.Operation switch
        {
            "GetObject" or "HeadObject" => Task.FromResult(ReadObject(call, user)),
            _ => throw new ServiceException(S3Error.NotImplemented()),
        };
    }

    private static string OperationName(string method, string? bucket, string? key)
    {
        string verb = method switch { "GET" => "Get", "HEAD" => "Head", "PUT" => "Put", "DELETE" => "Delete", _ => method };
        return (bucket, key) switch
        {
            (null, _) => "ListBuckets",
            (_, null) => verb == "Get" ? "ListObjects" : verb + "Bucket",
            _ => verb + "Object",
        };
    }

    private SandboxResponse ReadObject(SandboxCall call, SandboxUser? user)
    {
        S3Bucket bucket = FindBucket(call);
        CheckAccess(call, user, bucket, "s3:GetObject");
        // Looked for anew: a fault may have deleted it since the call came.
        if (bucket.Find(call.Entry.Key!) is not S3Object stored || stored.AvailableSince() is not DateTimeOffset since || since > call.Time)
        {
            throw new ServiceException(S3Error.NoSuchKey(call.Entry.Key));
        }

        return stored.KmsDenied
            ? throw new ServiceException(S3Error.KmsDenied(user!.Arn))
            : ObjectReader.Read(call, stored, since);
    }

    private S3Bucket FindBucket(SandboxCall call) => store.Find(call.Entry.Bucket)
        ?? throw new ServiceException(new S3Error(
            StatusCodes.Status404NotFound, "NoSuchBucket", "The specified bucket does not exist", ("BucketName", call.Entry.Bucket ?? "")));

    private static void CheckAccess(SandboxCall call, SandboxUser? user, S3Bucket bucket, string action)
    {
        if (call.Signature?.Scope.Region is string signedFor && signedFor != bucket.Region)
        {
            // us-east-1 also answers for the global endpoint, where S3 corrects the signature instead of the address.
            throw new ServiceException(
                call.HasQuerySignature ? S3Error.AuthorizationQueryParametersError(signedFor, bucket.Region)
                : signedFor == "us-east-1" ? S3Error.AuthorizationHeaderMalformed(signedFor, bucket.Region)
                : S3Error.PermanentRedirect(bucket.Name, bucket.Region));
        }

        if (user?.AccountId != bucket.AccountId)
        {
            throw new ServiceException(S3Error.AccessDenied());
        }

        if (user.DeniedActions.Contains(action))
        {
            throw new ServiceException(S3Error.AccessDenied(
                $"User: {user.Arn} is not authorized to perform: {action} on resource: \"arn:aws:s3:::{bucket.Name}/{call.Entry.Key}\" "
                + $"because no identity-based policy allows the {action} action"));
        }
    }
}
