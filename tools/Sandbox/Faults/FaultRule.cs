using TranscribeJobTools.Sandbox.Server;

namespace TranscribeJobTools.Sandbox.Faults;

/// <summary>Which calls a fault meets. What is not set matches all.</summary>
public sealed class FaultRule(Fault fault)
{
    public Fault Fault { get; } = fault;

    /// <summary>GetTranscriptionJob …, GetObject, HeadObject …</summary>
    public string? Operation { get; init; }

    /// <summary>The job that is named, or whose output is asked for.</summary>
    public string? JobName { get; init; }

    /// <summary>The key of the object.</summary>
    public string? Key { get; init; }

    public Func<SandboxRequest, bool>? When { get; init; }

    /// <summary>How many matching calls go well first.</summary>
    public int Skip { get; init; }

    /// <summary>How many calls it hits at most.</summary>
    public int Times { get; init; } = int.MaxValue;

    /// <summary>How likely a matching call is hit, from 0 to 1.</summary>
    public double Probability { get; init; } = 1;

    /// <summary>How many calls it has hit.</summary>
    public int Hits { get; internal set; }

    internal int Skipped { get; set; }

    internal bool Matches(SandboxRequest request) =>
        (Operation is null || Operation == request.Operation)
        && (JobName is null || JobName == request.JobName)
        && (Key is null || Key == request.Key)
        && (When is null || When(request));
}
