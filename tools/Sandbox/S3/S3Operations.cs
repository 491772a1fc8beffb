using TranscribeJobTools.Sandbox.Server;

namespace TranscribeJobTools.Sandbox.S3;

/// <summary>Which operation of S3 a request is.</summary>
internal static class S3Operations
{
    // These make a request another one than its method and path say; what is not listed (x-id, prefix …) is an argument.
    private static readonly string[] s_subresources =
    [
        "accelerate", "acl", "analytics", "append", "attributes", "cors", "delete", "encryption", "inventory", "legal-hold", "lifecycle",
        "list-type", "location", "logging", "metrics", "notification", "object-lock", "ownershipControls", "partNumber", "policy", "replication",
        "requestPayment", "restore", "retention", "select", "tagging", "torrent", "uploadId", "uploads", "versionId", "versioning", "versions",
        "website",
    ];

    public static string Name(SandboxCall call, string? bucket, string? key)
    {
        if (bucket is null)
        {
            return "ListBuckets";
        }

        string subresource = string.Join(',', s_subresources.Where(call.HasParameter));
        bool isCopy = call.Header("x-amz-copy-source") is not null;
        return (call.Method, key is null, subresource) switch
        {
            ("HEAD", true, "") => "HeadBucket",
            ("GET", true, "list-type") => "ListObjectsV2",
            ("GET", true, "") => "ListObjects",
            ("GET", true, "uploads") => "ListMultipartUploads",
            ("PUT", true, "") => "CreateBucket",
            ("DELETE", true, "") => "DeleteBucket",
            ("POST", true, "delete") => "DeleteObjects",
            ("GET", false, "") => "GetObject",
            ("HEAD", false, "") => "HeadObject",
            ("PUT", false, "") => isCopy ? "CopyObject" : "PutObject",
            ("DELETE", false, "") => "DeleteObject",
            ("POST", false, "uploads") => "CreateMultipartUpload",
            ("PUT", false, "partNumber,uploadId") => isCopy ? "UploadPartCopy" : "UploadPart",
            ("POST", false, "uploadId") => "CompleteMultipartUpload",
            ("DELETE", false, "uploadId") => "AbortMultipartUpload",
            ("GET", false, "uploadId") => "ListParts",
            _ => $"{call.Method} {subresource}".TrimEnd(),
        };
    }

    /// <returns>What the caller's policy must allow, or null when the sandbox does not know the operation.</returns>
    public static string? Action(string operation) => operation switch
    {
        "GetObject" or "HeadObject" => "s3:GetObject",
        "PutObject" or "CreateMultipartUpload" or "UploadPart" or "CompleteMultipartUpload" => "s3:PutObject",
        "AbortMultipartUpload" => "s3:AbortMultipartUpload",
        "ListParts" => "s3:ListMultipartUploadParts",
        "ListMultipartUploads" => "s3:ListBucketMultipartUploads",
        "HeadBucket" or "ListObjectsV2" => "s3:ListBucket",
        "DeleteObject" or "DeleteObjects" => "s3:DeleteObject",
        _ => null,
    };
}
