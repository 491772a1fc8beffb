namespace TranscribeJobTools.Sandbox.Server;

/// <summary>A refusal in the words and the format of one of the two services.</summary>
internal interface IServiceError
{
    SandboxResponse ToResponse(SandboxCall call);
}
