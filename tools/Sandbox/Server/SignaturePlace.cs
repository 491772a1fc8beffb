namespace TranscribeJobTools.Sandbox.Server;

/// <summary>Where a request carried its signature.</summary>
public enum SignaturePlace
{
    None,
    Header,
    Query,
    HeaderAndQuery,
}
