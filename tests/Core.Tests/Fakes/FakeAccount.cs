using TranscribeJobTools.Calls;
using TranscribeJobTools.Connections;
using TranscribeJobTools.Core.Tests.Simulation;
using TranscribeJobTools.Jobs;

namespace TranscribeJobTools.Core.Tests.Fakes;

/// <summary>An account in a region, with its jobs and their files.</summary>
internal sealed class FakeAccount
{
    public FakeAccount(SimulatedTime time, string region = "us-east-1", string identity = "profile work", bool retries = false)
    {
        Service = new FakeJobService(time);
        Store = new FakeTranscriptStore(time);
        Media = new FakeMediaStore(time);
        Connection = new TranscribeConnection
        {
            Settings = new ConnectionSettings(),
            Identity = identity,
            Region = region,
            Jobs = retries ? new PaceBook(time).Pace("test", Service) : Service,
            Transcripts = Store,
            Media = Media,
        };
    }

    public FakeJobService Service { get; }

    public FakeTranscriptStore Store { get; }

    public FakeMediaStore Media { get; }

    public TranscribeConnection Connection { get; }

    public JobReference Job(string name, TranscriptionJobDetail? known = null) => new(name, Connection, known);

    public IAsyncEnumerable<JobReference> Jobs(params IEnumerable<string> names) => names.Select(name => Job(name)).ToAsyncStream();
}
