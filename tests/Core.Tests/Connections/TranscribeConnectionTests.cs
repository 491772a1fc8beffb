using TranscribeJobTools.Connections;
using TranscribeJobTools.Core.Tests.Fakes;
using TranscribeJobTools.Core.Tests.Simulation;
using TranscribeJobTools.Jobs;

namespace TranscribeJobTools.Core.Tests.Connections;

public class TranscribeConnectionTests
{
    [Fact]
    public Task Two_connections_reach_the_same_jobs_if_identity_region_and_endpoint_are_the_same() => SimulatedTime.RunAsync(time =>
    {
        TranscribeConnection one = new FakeAccount(time).Connection;

        Assert.Equal(new FakeAccount(time).Connection.Key, one.Key);
        Assert.NotEqual(new FakeAccount(time, "eu-central-1").Connection.Key, one.Key);
        Assert.NotEqual(new FakeAccount(time, identity: "profile other").Connection.Key, one.Key);
        Assert.NotEqual(
            new TranscribeConnection
            {
                Settings = one.Settings,
                Identity = one.Identity,
                Region = one.Region,
                Endpoint = "http://127.0.0.1:4566",
                Jobs = one.Jobs,
                Transcripts = one.Transcripts,
                Media = one.Media,
            }.Key,
            one.Key);
        return Task.CompletedTask;
    });

    [Fact]
    public Task A_reference_is_the_same_job_whatever_its_object_told() => SimulatedTime.RunAsync(time =>
    {
        JobReference one = new FakeAccount(time).Job("a");
        JobReference other = new FakeAccount(time).Job("a", new TranscriptionJobDetail());

        Assert.Equal(one.Key, other.Key);
        Assert.NotEqual(one.Key, new FakeAccount(time).Job("A").Key);
        return Task.CompletedTask;
    });

    [Fact]
    public Task In_messages_a_connection_is_its_region_and_identity() => SimulatedTime.RunAsync(time =>
    {
        Assert.Equal("us-east-1 (profile work)", new FakeAccount(time).Connection.ToString());
        return Task.CompletedTask;
    });
}
