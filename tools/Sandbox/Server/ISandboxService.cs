namespace TranscribeJobTools.Sandbox.Server;

/// <summary>One of the services behind the port.</summary>
internal interface ISandboxService
{
    /// <summary>What the call is about, for the log and for matching faults; nothing is checked yet.</summary>
    Task<SandboxRequest> DescribeAsync(SandboxCall call);

    /// <exception cref="ServiceException">The service refuses.</exception>
    Task<SandboxResponse> AnswerAsync(SandboxCall call);
}
