namespace TranscribeJobTools.Sandbox.S3;

/// <summary>The checksum that an object was stored with.</summary>
/// <param name="Algorithm">CRC64NVME (which S3 gives to what comes without one), CRC32, CRC32C, SHA1 or SHA256.</param>
/// <param name="IsComposite">Whether the object was uploaded in parts, and the checksum is made of theirs.</param>
public sealed record ObjectChecksum(string Algorithm = "CRC64NVME", bool IsComposite = false)
{
    internal static readonly string[] Algorithms = ["CRC32", "CRC32C", "CRC64NVME", "SHA1", "SHA256"];

    /// <summary>What the upload came to; of an object that was not uploaded it is computed when asked for.</summary>
    internal string? Value { get; init; }

    internal string HeaderName => NameOfHeader(Algorithm);

    internal string Type => IsComposite ? "COMPOSITE" : "FULL_OBJECT";

    internal static string NameOfHeader(string algorithm) => $"x-amz-checksum-{algorithm.ToLowerInvariant()}";

    internal string Of(ObjectContent content)
    {
        if (Value is not null)
        {
            return Value;
        }

        byte[] hash = RunningHash.Of(Algorithm, content);
        return IsComposite ? OfParts([hash]) : Convert.ToBase64String(hash);
    }

    internal string OfParts(IReadOnlyList<byte[]> hashes) =>
        $"{Convert.ToBase64String(RunningHash.Of(Algorithm, ObjectContent.FromBytes([.. hashes.SelectMany(hash => hash)])))}-{hashes.Count}";

    internal void Tell(IDictionary<string, string> headers, ObjectContent content)
    {
        headers[HeaderName] = Of(content);
        headers["x-amz-checksum-type"] = Type;
    }
}
