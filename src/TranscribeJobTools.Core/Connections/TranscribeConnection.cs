using TranscribeJobTools.Calls;
using TranscribeJobTools.Jobs;
using TranscribeJobTools.Saving;
using TranscribeJobTools.Starting;

namespace TranscribeJobTools.Connections;

/// <summary>An account in a region, behind an endpoint: where jobs live, and what it takes to reach them.</summary>
internal sealed class TranscribeConnection
{
    /// <summary>What the user said that led here.</summary>
    public required ConnectionSettings Settings { get; init; }

    /// <summary>Whose credentials these are, without a secret: a profile's name or an access key's id.</summary>
    public required string Identity { get; init; }

    /// <summary>What tells this identity from another of the same name: a profile's file, a credential's object.</summary>
    public string? IdentitySource { get; init; }

    /// <summary>The region's system name, as us-east-1.</summary>
    public required string Region { get; init; }

    /// <summary>The endpoint in place of the region's own, if one was configured.</summary>
    public string? Endpoint { get; init; }

    public required ITranscriptionJobService Jobs { get; init; }

    /// <summary>How fast its calls go.</summary>
    public IReadOnlyList<Pace> Paces { get; init; } = [];

    public required ITranscriptStore Transcripts { get; init; }

    public required IMediaStore Media { get; init; }

    /// <summary>Called when another cmdlet takes the connection over: credentials that failed before are asked again.</summary>
    public Action BeginRun { get; init; } = () => { };

    /// <summary>Reads a job, which from then on knows where it came from.</summary>
    /// <exception cref="Errors.ServiceFailure">The service could not tell.</exception>
    public async Task<TranscriptionJobDetail> GetJobAsync(string name, CancellationToken cancellationToken)
    {
        TranscriptionJobDetail job = await Jobs.GetAsync(name, cancellationToken).ConfigureAwait(false);
        job.Connection = this;
        return job;
    }

    /// <summary>Starts a job, which from then on knows where it came from.</summary>
    /// <exception cref="Errors.ServiceFailure">The service could not start it.</exception>
    public async Task<TranscriptionJobDetail> StartJobAsync(StartRequest request, CancellationToken cancellationToken)
    {
        TranscriptionJobDetail job = await Jobs.StartAsync(request, cancellationToken).ConfigureAwait(false);
        job.Connection = this;
        return job;
    }

    /// <summary>Reads a page of the list of jobs, which from then on know where they came from.</summary>
    /// <exception cref="Errors.ServiceFailure">The service could not tell.</exception>
    public async Task<JobPage> ListJobsAsync(JobListRequest request, CancellationToken cancellationToken)
    {
        JobPage page = await Jobs.ListAsync(request, cancellationToken).ConfigureAwait(false);
        foreach (TranscriptionJobSummary job in page.Jobs)
        {
            job.Connection = this;
        }

        return page;
    }

    /// <summary>The same for two connections that reach the same jobs by the same identity.</summary>
    public string Key => KeyOf(Identity, IdentitySource, Region, Endpoint);

    /// <summary>The key of a connection that is yet to be made.</summary>
    public static string KeyOf(string identity, string? identitySource, string region, string? endpoint) =>
        $"{identity}|{identitySource}|{region}|{endpoint}";

    /// <summary>As it stands in messages: "us-east-1 (profile work)".</summary>
    public override string ToString() => $"{Region} ({Identity})";
}
