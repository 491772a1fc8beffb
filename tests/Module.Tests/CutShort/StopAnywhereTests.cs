using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.CutShort;

public sealed class StopAnywhereTests : SaveTest
{
    [Fact]
    public async Task Wherever_the_pipeline_is_stopped_whole_files_stay_and_nothing_else()
    {
        Dictionary<string, SandboxJob> jobs = Enumerable.Range(0, 10)
            .Select(i => AddText($"job-{i}", new string((char)('a' + i), 1000 + i)))
            .ToDictionary(job => $"{job.Name}.json");

        // A list, ten looks and ten downloads at least; then each download once more, in its body.
        for (int n = 0; n < 31; n++)
        {
            string folder = $"run-{n}";
            Sandbox.Requests.Clear();
            Sandbox.Faults.Add(n < 21
                ? new FaultRule(Fault.Stall()) { Skip = n }
                : new FaultRule(Fault.Stall(afterBytes: 500)) { Operation = "GetObject", Skip = n - 21 });
            using (RunningScript script = StartSave(
                $"Find-TranscriptionJob | Wait-TranscriptionJob | Save-TranscriptionOutput -Destination {folder} -ThrottleLimit 3"))
            {
                await RequestsAsync(requests => requests.Any(request => request.Fault == "stall"));
                Assert.InRange(await script.StopAsync(), TimeSpan.Zero, TimeSpan.FromSeconds(1));
            }

            Sandbox.Faults.Clear();
            await RequestsAsync(requests => requests.All(request => request.IsFinished));
        }

        Assert.All(Folder.Files, file =>
        {
            SandboxJob job = jobs[Path.GetFileName(file)];
            Assert.Equal(BytesOf(job.Outputs[0].Stored.Content), Folder.Read(file));
        });
        Assert.NotEmpty(Folder.Files);
    }
}
