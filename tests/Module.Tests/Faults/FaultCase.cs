namespace TranscribeJobTools.Module.Tests.Faults;

/// <summary>A row of the table of faults: what goes wrong, which calls can meet it, and how it ends.</summary>
/// <param name="Fault">What goes wrong, in the page's words.</param>
/// <param name="Places">The calls that can meet it.</param>
/// <param name="Make">Makes the fault for one run.</param>
public sealed record FaultCase(string Fault, IReadOnlyList<FaultPlace> Places, Func<FaultScene, Fault?> Make)
{
    /// <summary>For how long the module tries again, in the page's words.</summary>
    public Patience Patience { get; init; } = Patience.None;

    /// <summary>How it ends if the fault is there for a call or two; null: it can't be so short.</summary>
    public Ending? Passing { get; init; }

    /// <summary>How it ends if the fault stays; null: it can't.</summary>
    public Ending? Lasting { get; init; }

    /// <summary>How many calls a passing fault hits.</summary>
    public int Hits { get; init; } = 2;

    /// <summary>How many calls go well before.</summary>
    public int Skip { get; init; }

    /// <summary>Whether the job is still under way.</summary>
    public bool IsJobRunning { get; init; }

    /// <summary>Whether the job comes from Find-TranscriptionJob, by the pipeline.</summary>
    public bool IsFound { get; init; }

    /// <summary>Where the user's own bucket is.</summary>
    public string BucketRegion { get; init; } = "us-east-1";
}

/// <summary>The call that meets a fault.</summary>
public enum FaultPlace
{
    /// <summary>Get-TranscriptionJobDetail, calling the service.</summary>
    Get,

    /// <summary>Find-TranscriptionJob, calling the service.</summary>
    Find,

    /// <summary>Wait-TranscriptionJob, calling the service.</summary>
    Wait,

    /// <summary>Save-TranscriptionOutput, calling the service.</summary>
    Save,

    /// <summary>Save-TranscriptionOutput, reading a file by the service's link.</summary>
    Link,

    /// <summary>Save-TranscriptionOutput, reading a file of the user's own bucket.</summary>
    OwnBucket,
}

/// <summary>For how long a fault is tried again.</summary>
public enum Patience
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>A service that is down: 15 seconds, a wait 10 minutes.</summary>
    Outage,

    /// <summary>10 minutes without a call that succeeds.</summary>
    Throttling,

    /// <summary>5 times without a new byte.</summary>
    Download,

    /// <summary>Once, from the first byte.</summary>
    Anew,

    /// <summary>By a new link, twice.</summary>
    NewLink,

    /// <summary>Once, in the way that the answer tells.</summary>
    Corrected,
}

/// <summary>How a command ends.</summary>
public abstract record Ending
{
    /// <summary>With its result, and without a word.</summary>
    public sealed record Works : Ending;

    /// <summary>
    /// With an error. {subject}, {where}, {file}, {foreign} and {host} are filled in; {checksum} is any, {reason} the words of another
    /// program.
    /// </summary>
    public sealed record Fails(string ErrorId, ErrorCategory Category, string Message) : Ending;
}

/// <summary>What a fault may need to be made.</summary>
/// <param name="Sandbox">The service of the run.</param>
/// <param name="Job">Its one job.</param>
/// <param name="Foreign">Another server, which is not to be trusted.</param>
public sealed record FaultScene(SandboxServer Sandbox, SandboxJob Job, SandboxServer Foreign);
