using System.Text.Json.Nodes;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests;

public sealed class MainPipelineTests : SaveTest
{
    [Fact]
    public void Find_wait_and_save_bring_200_jobs_to_disk_byte_for_byte()
    {
        List<(string, JobOutput)> expected = [];
        for (int i = 0; i < 200; i++)
        {
            SandboxJob job = Sandbox.AddJob(new JobDefinition($"call-{i:000}")
            {
                QueuedFor = TimeSpan.FromMilliseconds(i),
                RunsFor = TimeSpan.FromMilliseconds(i * 7 % 500),
                OutputBucket = i % 3 == 0 ? "mine" : null,
                OutputKey = i % 3 == 0 ? $"out put/{i}.json" : null,
                SubtitleFormats = i % 10 == 0 ? ["vtt", "srt"] : null,
                ContentRedaction = i % 7 == 0
                    ? new JsonObject { ["RedactionType"] = "PII", ["RedactionOutput"] = "redacted_and_unredacted" }
                    : null,
            });
            expected.AddRange(job.Outputs.Select(output => (
                output.Kind switch
                {
                    JobOutput.Transcript => $"{job.Name}.json",
                    JobOutput.RedactedTranscript => $"redacted-{job.Name}.json",
                    _ => $"{job.Name}.{output.Kind}",
                },
                output)));
        }

        Sandbox.AddJob(new JobDefinition("other"));
        Sandbox.Faults.Add(new FaultRule(Fault.Throttle()) { Probability = 0.05 });

        RunResult result = Save(
            "Find-TranscriptionJob call-* | Wait-TranscriptionJob -PollingInterval 0.2 | Save-TranscriptionOutput").WithoutErrors();

        AssertSaved([.. expected]);
        Assert.Equal(expected.Select(pair => Folder.Combine(pair.Item1)).Order(), result.Values("FullName").Cast<string>().Order());
        Assert.InRange(Sandbox.Requests.PeakConcurrency, 1, 65);
    }
}
