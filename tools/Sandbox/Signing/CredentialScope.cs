namespace TranscribeJobTools.Sandbox.Signing;

/// <summary>Day, region and service that a signature is good for.</summary>
public sealed record CredentialScope(string Day, string Region, string Service)
{
    public override string ToString() => $"{Day}/{Region}/{Service}/aws4_request";
}
