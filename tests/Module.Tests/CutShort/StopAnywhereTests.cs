using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.CutShort;

public sealed class StopAnywhereTests : SaveTest
{
    private const int Jobs = 5;
    private const int Points = 50;

    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Wherever_the_pipeline_is_stopped_whole_files_stay_and_nothing_else()
    {
        Dictionary<string, SandboxJob> jobs = Enumerable.Range(0, Jobs)
            .Select(i => AddText($"job-{i}", new string((char)('a' + i), 1000 + i)))
            .ToDictionary(job => $"{job.Name}.json");
        var random = new Random(20261123);

        for (int point = 0; point < Points; point++)
        {
            string command = $"Save-TranscriptionOutput -Destination run-{point} -ThrottleLimit {random.Next(1, Jobs + 1)}";
            FaultRule stall = Sandbox.Faults.Add(StallAnywhere(random));
            using (RunningScript script = StartSave($"Find-TranscriptionJob | Wait-TranscriptionJob | {command}"))
            {
                await RequestsAsync(requests => requests.Any(request => request.Fault == "stall"));
                Assert.InRange(await script.StopAsync(), TimeSpan.Zero, s_second);
            }

            Assert.True(stall.Hits > 0);
            Sandbox.Faults.Clear();

            // A call that somebody still reads from would go on behind the command.
            await RequestsAsync(requests => requests.All(request => request.IsFinished))
                .WaitAsync(s_second, TestContext.Current.CancellationToken);
            Sandbox.Requests.Clear();
        }

        Assert.All(Folder.Files, file =>
        {
            SandboxJob job = jobs[Path.GetFileName(file)];
            Assert.Equal(BytesOf(job.Outputs[0].Stored.Content), Folder.Read(file));
        });
        Assert.NotEmpty(Folder.Files);
    }

    /// <summary>Any call of the list, the looks and the downloads, before its answer or early in its body; or a download anywhere.</summary>
    private static FaultRule StallAnywhere(Random random) => random.Next(3) switch
    {
        0 => new FaultRule(Fault.Stall()) { Skip = random.Next(1 + (2 * Jobs)) },
        1 => new FaultRule(Fault.Stall(random.Next(40))) { Skip = random.Next(1 + (2 * Jobs)) },
        _ => new FaultRule(Fault.Stall(random.Next(1000))) { Operation = "GetObject", Skip = random.Next(Jobs) },
    };
}
