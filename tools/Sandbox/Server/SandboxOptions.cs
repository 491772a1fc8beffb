using TranscribeJobTools.Sandbox.Transcribe;

namespace TranscribeJobTools.Sandbox.Server;

public sealed record SandboxOptions
{
    /// <summary>The port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>The service's clock: states of jobs, life of links, clock skew, rate limits and trickles go by it.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>The users known from the start; without any, <see cref="SandboxUser.Default"/>.</summary>
    public IReadOnlyList<SandboxUser> Users { get; init; } = [];

    /// <summary>How far a client's clock may be off; S3 allows three times as much. Null: it is not looked at.</summary>
    public TimeSpan? AllowedClockSkew { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a link into the service's own bucket lives.</summary>
    public TimeSpan LinkLifetime { get; init; } = TimeSpan.FromMinutes(15);

    public LinkForm LinkForm { get; init; } = LinkForm.Sandbox;

    public PagingStyle Paging { get; init; } = PagingStyle.Full;

    /// <summary>Puts the code of a Transcribe error into the header x-amzn-errortype alone, as some front ends do.</summary>
    public bool ErrorTypeInHeader { get; init; }

    /// <summary>How long jobs stand QUEUED that StartTranscriptionJob makes.</summary>
    public TimeSpan StartedJobsQueueFor { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long jobs are IN_PROGRESS that StartTranscriptionJob makes.</summary>
    public TimeSpan StartedJobsRunFor { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The quota of jobs that run at the same time, per account and region.</summary>
    public int MaxRunningJobs { get; init; } = 250;

    /// <summary>Makes what is random (which calls a fault with a probability hits) the same in each run.</summary>
    public int Seed { get; init; } = 1;
}
