using System.Collections.Concurrent;
using TranscribeJobTools.Jobs;

namespace TranscribeJobTools.Calls;

/// <summary>The paces of this process: one for each identity, region, endpoint and operation, whichever cmdlet calls.</summary>
internal sealed class PaceBook(TimeProvider time)
{
    // The documented quotas, to start from: https://docs.aws.amazon.com/general/latest/gr/transcribe.html
    private const double GetsPerSecond = 30;
    private const double ListsPerSecond = 5;
    private const double StartsPerSecond = 25;
    private const double DeletesPerSecond = 5;

    private readonly ConcurrentDictionary<(string Account, string Operation), Pace> _paces = new();

    /// <param name="account">What tells an identity in a region, behind an endpoint, from all others.</param>
    /// <param name="service">The service that is called.</param>
    public PacedJobService Pace(string account, ITranscriptionJobService service) => new PacedJobService(
        service,
        new PacedCalls(PaceOf(account, JobReader.Operation, GetsPerSecond), time),
        new PacedCalls(PaceOf(account, Finding.JobFinder.Operation, ListsPerSecond), time),
        new PacedCalls(PaceOf(account, Starting.JobStarter.Operation, StartsPerSecond), time),
        new PacedCalls(PaceOf(account, Removing.JobRemover.Operation, DeletesPerSecond), time));

    private Pace PaceOf(string account, string operation, double callsPerSecond) =>
        _paces.GetOrAdd((account, operation), _ => new Pace(callsPerSecond, time));
}
