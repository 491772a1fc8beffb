using TranscribeJobTools.Core.Tests.Simulation;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Jobs;
using TranscribeJobTools.Starting;

namespace TranscribeJobTools.Core.Tests.Fakes;

/// <summary>
/// Amazon Transcribe in memory and in simulated time: jobs that move on, a list in pages, newest job first, faults to order, and
/// a record of every call.
/// </summary>
internal sealed class FakeJobService(SimulatedTime time) : ITranscriptionJobService
{
    public const string Get = nameof(Get);
    public const string List = nameof(List);
    public const string Start = nameof(Start);
    public const string Delete = nameof(Delete);

    private readonly List<FakeJob> _jobs = [];
    private readonly Dictionary<string, FakeJob> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FakeJob> _tokens = new(StringComparer.Ordinal);
    private bool _isSorted;
    private int _inFlight;

    /// <summary>Every call that was begun.</summary>
    public List<FakeCall> Calls { get; } = [];

    public IEnumerable<FakeCall> Gets => Calls.Where(call => call.Operation == Get);

    public IEnumerable<FakeCall> Lists => Calls.Where(call => call.Operation == List);

    public IEnumerable<FakeCall> Starts => Calls.Where(call => call.Operation == Start);

    public IEnumerable<FakeCall> Deletes => Calls.Where(call => call.Operation == Delete);

    public int InFlight => _inFlight;

    public int MostInFlight { get; private set; }

    public TimeSpan Latency { get; set; } = TimeSpan.FromMilliseconds(50);

    public int PageSize { get; set; } = 100;

    /// <summary>Pages are cut before they are filtered, as the service does: then they are short or empty and have a next one.</summary>
    public bool FiltersAfterPaging { get; set; }

    /// <summary>How a call fails, or null if it doesn't.</summary>
    public Func<FakeCall, ServiceFailure?> Fault { get; set; } = _ => null;

    /// <summary>Whether the answer to a call that was done is lost: the caller hears of no connection.</summary>
    public Func<FakeCall, bool> LosesAnswer { get; set; } = _ => false;

    /// <summary>How many jobs may be at work at once.</summary>
    public int MostRunning { get; set; } = int.MaxValue;

    /// <summary>How long started jobs are at work.</summary>
    public TimeSpan StartedJobsRunFor { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Runs after a job has been read and before the caller has it.</summary>
    public Action<FakeCall> AfterGet { get; set; } = _ => { };

    /// <summary>Runs after a page has been read and before the caller has it.</summary>
    public Action<FakeCall> AfterList { get; set; } = _ => { };

    public FakeJob Add(FakeJob job)
    {
        _jobs.Add(job);
        _byName.Add(job.Name, job);
        _isSorted = false;
        return job;
    }

    /// <summary>Adds a job that is made now.</summary>
    public FakeJob Add(string name, TimeSpan endsAfter = default, TimeSpan queuedFor = default, string? failureReason = null) => Add(
        new FakeJob(name, time.GetUtcNow()) { EndsAfter = endsAfter, QueuedFor = queuedFor, FailureReason = failureReason });

    public Task<TranscriptionJobDetail> GetAsync(string name, CancellationToken cancellationToken) => CallAsync(
        new FakeCall(Get, time.Elapsed, Name: name),
        call =>
        {
            TranscriptionJobDetail job = Detail(name);
            AfterGet(call);
            return job;
        },
        cancellationToken);

    public Task<JobPage> ListAsync(JobListRequest request, CancellationToken cancellationToken) => CallAsync(
        new FakeCall(List, time.Elapsed, Request: request),
        call =>
        {
            JobPage page = Page(request);
            AfterList(call);
            return page;
        },
        cancellationToken);

    public Task<TranscriptionJobDetail> StartAsync(StartRequest request, CancellationToken cancellationToken) => CallAsync(
        new FakeCall(Start, time.Elapsed, Name: request.TranscriptionJobName),
        _ => Started(request),
        cancellationToken);

    public Task DeleteAsync(string name, CancellationToken cancellationToken) => CallAsync(
        new FakeCall(Delete, time.Elapsed, Name: name),
        _ => Deleted(name),
        cancellationToken);

    private async Task<T> CallAsync<T>(FakeCall call, Func<FakeCall, T> answer, CancellationToken cancellationToken)
    {
        Calls.Add(call);
        MostInFlight = Math.Max(MostInFlight, ++_inFlight);
        try
        {
            await time.DelayAsync(Latency, cancellationToken).ConfigureAwait(false);
            if (Fault(call) is { } failure)
            {
                throw failure;
            }

            T answered = answer(call);
            return LosesAnswer(call) ? throw new ServiceFailure(ServiceFailureKind.Unreachable, "no answer came in time") : answered;
        }
        finally
        {
            _inFlight--;
        }
    }

    private TranscriptionJobDetail Detail(string name) => Find(name).DetailAt(time.GetUtcNow());

    private FakeJob Find(string name) => _byName.GetValueOrDefault(name) is { } job && job.IsThereAt(time.GetUtcNow())
        ? job
        : throw new ServiceFailure(
            ServiceFailureKind.NotFound,
            "The requested job couldn't be found. Check the job name and try your request again.");

    private TranscriptionJobDetail Started(StartRequest request)
    {
        DateTimeOffset now = time.GetUtcNow();
        if (_jobs.Count(job => job.IsThereAt(now) && job.StatusAt(now) == JobStatus.InProgress) >= MostRunning)
        {
            throw new ServiceFailure(
                ServiceFailureKind.JobLimit,
                "You have too many jobs running at the same time. Wait until a job finishes and try your request again.");
        }

        if (_byName.GetValueOrDefault(request.TranscriptionJobName)?.IsThereAt(now) == true)
        {
            throw new ServiceFailure(
                ServiceFailureKind.Conflict, "The requested job name already exists. Use a different job name.");
        }

        _byName.Remove(request.TranscriptionJobName);
        return Add(new FakeJob(request.TranscriptionJobName, now) { EndsAfter = StartedJobsRunFor, Request = request }).DetailAt(now);
    }

    private bool Deleted(string name)
    {
        FakeJob job = Find(name);
        if (!JobStatus.IsFinished(job.StatusAt(time.GetUtcNow())))
        {
            throw new ServiceFailure(ServiceFailureKind.Refused, "The requested job can't be deleted because it's still in progress.");
        }

        job.Deleted = time.GetUtcNow();
        return true;
    }

    private JobPage Page(JobListRequest request)
    {
        Sort();
        DateTimeOffset now = time.GetUtcNow();
        int index = request.NextToken is null ? 0 : _jobs.IndexOf(_tokens[request.NextToken]) + 1;
        var page = new List<TranscriptionJobSummary>();
        int looked = 0;
        for (; index < _jobs.Count && (FiltersAfterPaging ? looked : page.Count) < PageSize; index++)
        {
            looked++;
            FakeJob job = _jobs[index];
            if (job.IsThereAt(now)
                && (request.Status is null || request.Status == job.StatusAt(now))
                && job.Name.Contains(request.NameContains ?? "", StringComparison.OrdinalIgnoreCase))
            {
                page.Add(job.SummaryAt(now));
            }
        }

        string? token = null;
        if (index < _jobs.Count)
        {
            token = $"after {_jobs[index - 1].Name}";
            _tokens[token] = _jobs[index - 1];
        }

        return new JobPage(page, token);
    }

    private void Sort()
    {
        if (!_isSorted)
        {
            _jobs.Sort((one, other) => other.Created.CompareTo(one.Created));
            _isSorted = true;
        }
    }
}

/// <summary>A call that the fake service was asked.</summary>
internal sealed record FakeCall(string Operation, TimeSpan At, string? Name = null, JobListRequest? Request = null);
