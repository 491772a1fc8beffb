namespace TranscribeJobTools.Sandbox.Server;

/// <summary>Where the URIs in answers point to.</summary>
public enum LinkForm
{
    /// <summary>To the address that the client called, path style.</summary>
    Sandbox,

    /// <summary>To <c>https://s3.{region}.amazonaws.com/</c>, as the real service's do: nothing here answers there.</summary>
    Aws,
}
