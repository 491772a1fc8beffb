namespace TranscribeJobTools.Sandbox.Signing;

/// <summary>The parts of a request that a signature covers, as they came over the wire.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="RawPath">The path, still percent-encoded.</param>
/// <param name="Query">The parameters of the query, decoded, in the order sent.</param>
/// <param name="Headers">The headers; several values of one name are joined with commas.</param>
/// <param name="PayloadHash">The SHA-256 of the body in hex, or what stands in for it (UNSIGNED-PAYLOAD).</param>
public sealed record SignableRequest(
    string Method,
    string RawPath,
    IReadOnlyList<KeyValuePair<string, string>> Query,
    IReadOnlyDictionary<string, string> Headers,
    string PayloadHash);
