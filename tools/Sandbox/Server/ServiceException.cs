namespace TranscribeJobTools.Sandbox.Server;

/// <summary>Ends the handling of a call with a refusal.</summary>
internal sealed class ServiceException(IServiceError error) : Exception
{
    public IServiceError Error { get; } = error;
}
