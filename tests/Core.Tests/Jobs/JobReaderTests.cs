using TranscribeJobTools.Core.Tests.Fakes;
using TranscribeJobTools.Core.Tests.Simulation;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Jobs;

namespace TranscribeJobTools.Core.Tests.Jobs;

public class JobReaderTests
{
    [Fact]
    public Task Jobs_and_errors_come_in_the_order_of_the_names() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        account.Service.Add("a");
        account.Service.Add("c");
        account.Service.Fault = call =>
            call.Name == "forbidden" ? new ServiceFailure(ServiceFailureKind.AccessDenied, "not you") : null;

        Story story = await Story.OfAsync(time, JobReader.ReadAsync(account.Jobs("c", "nobody", "a", "forbidden", "c"), 3));

        Assert.Equal(
            ["c", "nobody", "a", "forbidden", "c"],
            story.Told.Select(told => told.Event switch
            {
                JobOutput { Value: TranscriptionJobDetail job } => job.TranscriptionJobName,
                JobError { Target: JobReference job } => job.Name,
                _ => "?",
            }));
        Assert.Equal([ErrorIds.JobNotFound, ErrorIds.AccessDenied], story.ErrorIds);
        Assert.Equal(
            [
                "There is no job 'nobody' in us-east-1 (profile work).",
                "Access denied to job 'forbidden' in us-east-1 (profile work): not you.",
            ],
            story.ErrorMessages);
        Assert.All(story.Finished, finished => Assert.Same(account.Connection, finished.Job.Connection));
    });

    [Fact]
    public Task Five_hundred_names_are_asked_for_within_the_limit() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time);
        string[] names = [.. Enumerable.Range(0, 500).Select(i => $"job-{i}")];
        foreach (string name in names)
        {
            account.Service.Add(name);
        }

        Story story = await Story.OfAsync(time, JobReader.ReadAsync(account.Jobs(names), 16));

        Assert.Equal(names, story.FinishedNames);
        Assert.Equal(16, account.Service.MostInFlight);
        Assert.Equal(500, account.Service.Calls.Count);
    });
}
