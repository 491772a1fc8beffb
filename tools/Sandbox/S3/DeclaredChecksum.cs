using TranscribeJobTools.Sandbox.Server;

namespace TranscribeJobTools.Sandbox.S3;

/// <summary>The checksum that a request says its body has, as a header or, with a null value, behind the body.</summary>
internal sealed record DeclaredChecksum(string Algorithm, string? Value)
{
    public string HeaderName => ObjectChecksum.NameOfHeader(Algorithm);

    /// <exception cref="ServiceException">What is said contradicts itself.</exception>
    public static DeclaredChecksum? Of(SandboxCall call)
    {
        string? trailer = call.Header("x-amz-trailer");
        DeclaredChecksum[] declared =
        [
            .. ObjectChecksum.Algorithms
                .Select(algorithm => new DeclaredChecksum(algorithm, call.Header(ObjectChecksum.NameOfHeader(algorithm))))
                .Where(checksum => checksum.Value is not null || checksum.HeaderName.Equals(trailer, StringComparison.OrdinalIgnoreCase)),
        ];
        if (declared.Length > 1)
        {
            throw Invalid("Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.");
        }

        if (call.Header("x-amz-sdk-checksum-algorithm") is string announced
            && !string.Equals(announced, declared.SingleOrDefault()?.Algorithm, StringComparison.OrdinalIgnoreCase))
        {
            throw declared.Length == 0
                ? Invalid("x-amz-sdk-checksum-algorithm specified, but no corresponding x-amz-checksum-* or x-amz-trailer headers were found.")
                : Invalid("Value for x-amz-sdk-checksum-algorithm header is invalid.");
        }

        return declared.SingleOrDefault();
    }

    /// <exception cref="ServiceException">The body has another checksum.</exception>
    public void Check(byte[] computed, string? trailing)
    {
        string expected = Value ?? trailing ?? throw new ServiceException(S3Error.MalformedTrailer());
        byte[] hash = new byte[computed.Length];
        if (!Convert.TryFromBase64String(expected, hash, out int length) || length != hash.Length)
        {
            throw Invalid($"Value for {HeaderName} {(Value is null ? "trailing " : "")}header is invalid.");
        }

        if (!hash.AsSpan().SequenceEqual(computed))
        {
            throw new ServiceException(S3Error.BadDigest($"The {Algorithm} you specified did not match the calculated checksum."));
        }
    }

    private static ServiceException Invalid(string message) => new(S3Error.InvalidRequest(message));
}
