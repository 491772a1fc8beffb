using System.Text.Json.Nodes;

namespace TranscribeJobTools.Sandbox.Server;

/// <summary>One call as the sandbox saw it. It is in the log from its arrival; the answer's members are set when it is answered.</summary>
public sealed class SandboxRequest
{
    /// <summary><c>transcribe</c>, <c>s3</c> or <c>sts</c>.</summary>
    public required string Service { get; init; }

    /// <summary>GetTranscriptionJob …, GetObject, PutObject, UploadPart …</summary>
    public required string Operation { get; init; }

    public required DateTimeOffset Time { get; init; }

    /// <summary>What Transcribe was asked, as it came; null for S3 and for what is no JSON object.</summary>
    public JsonObject? Input { get; init; }

    /// <summary>The job that was named, or whose output was asked for.</summary>
    public string? JobName { get; internal set; }

    public string? Bucket { get; init; }

    public string? Key { get; init; }

    /// <summary>The access key that the request was signed with, whether it is known or not.</summary>
    public string? AccessKeyId { get; init; }

    /// <summary>The account of the access key; null when the key is unknown or there is none.</summary>
    public string? AccountId { get; internal set; }

    /// <summary>The region that the request was signed for.</summary>
    public string? Region { get; init; }

    public SignaturePlace Signature { get; init; }

    /// <summary>S3: the keys that DeleteObjects names.</summary>
    public IReadOnlyList<string> Keys { get; internal set; } = [];

    /// <summary>S3: which upload in parts it belongs to.</summary>
    public string? UploadId { get; internal set; }

    /// <summary>S3: which part of the upload it brings.</summary>
    public int? PartNumber { get; init; }

    /// <summary>S3: how many bytes of an object or of a part have come so far, without what only frames them.</summary>
    public long? ReceivedLength { get; internal set; }

    public string? Range { get; init; }

    public string? IfMatch { get; init; }

    /// <summary>S3: the account that the caller wants the bucket to be of.</summary>
    public string? ExpectedBucketOwner { get; init; }

    /// <summary>The name of the fault that was injected, if one was.</summary>
    public string? Fault { get; internal set; }

    public int? StatusCode { get; internal set; }

    public string? ErrorCode { get; internal set; }

    /// <summary>Whether the sandbox is done with it, also when the connection was broken.</summary>
    public bool IsFinished { get; internal set; }

    public override string ToString() =>
        $"{Time:HH:mm:ss} {Service} {Operation} {JobName ?? $"{Bucket}/{Key}"} {StatusCode} {ErrorCode} {Fault}".TrimEnd();
}
