using System.Globalization;
using TranscribeJobTools.Sandbox.Server;
using TranscribeJobTools.Sandbox.Signing;

namespace TranscribeJobTools.Sandbox.S3;

/// <summary>The chain of signatures over the chunks of a body, which begins with the signature of the request.</summary>
internal sealed class ChunkSignatures(RequestSignature seed, string secretKey) : IDisposable
{
    private static readonly string s_hashOfNothing = SigV4.Hash([]);

    private readonly byte[] _key = SigV4.SigningKey(seed.Scope, secretKey);
    private readonly RunningHash _hash = RunningHash.Of("SHA256");
    private string _previous = seed.Signature;

    public void Append(ReadOnlySpan<byte> bytes) => _hash.Append(bytes);

    /// <exception cref="ServiceException">The chunk is not what was signed.</exception>
    public void EndChunk(string? claimed) => Check("AWS4-HMAC-SHA256-PAYLOAD", s_hashOfNothing + "\n", claimed);

    /// <exception cref="ServiceException">The trailing headers are not what was signed.</exception>
    public void EndTrailers(string? claimed) => Check("AWS4-HMAC-SHA256-TRAILER", "", claimed);

    public void Dispose() => _hash.Dispose();

    private void Check(string algorithm, string middle, string? claimed)
    {
        string timestamp = seed.Timestamp.ToString(SigV4.TimestampFormat, CultureInfo.InvariantCulture);
        string text = $"{algorithm}\n{timestamp}\n{seed.Scope}\n{_previous}\n{middle}{Convert.ToHexStringLower(_hash.Finish())}";
        string expected = SigV4.Sign(text, _key);
        _previous = SigV4.AreSame(expected, claimed ?? "")
            ? expected
            : throw new ServiceException(S3Error.SignatureDoesNotMatch(seed.AccessKeyId));
    }
}
