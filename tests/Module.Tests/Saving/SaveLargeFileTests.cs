using System.Management.Automation;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Saving;

/// <summary>What is allocated is counted for the whole process: no other test may run meanwhile.</summary>
[CollectionDefinition(nameof(SaveLargeFileTests), DisableParallelization = true)]
[Collection(nameof(SaveLargeFileTests))]
public sealed class SaveLargeFileTests : SaveTest
{
    private const long Size = 50_000_000;
    private static readonly byte[] s_pattern = [.. Enumerable.Range(0, 65_537).Select(i => (byte)('0' + (i % 61)))];

    [Fact]
    public async Task A_file_of_50_MB_is_saved_in_flat_memory_and_its_progress_is_seen()
    {
        SandboxJob job = Sandbox.AddJob(new JobDefinition("big") { Transcript = ObjectContent.Repeating(s_pattern, Size) });
        AddJob("warm-up");
        Save("Save-TranscriptionOutput warm-up -Destination other").WithoutErrors();
        Fault stall = Fault.Stall(afterBytes: Size / 2);
        Sandbox.Faults.Add(new FaultRule(stall) { Operation = "GetObject" });
        long before = GC.GetTotalAllocatedBytes();

        using RunningScript script = StartSave("Save-TranscriptionOutput big");
        await script.ProgressAsync(record => record.StatusDescription == "0 of 1 jobs, 0 files, 25.0 MB");
        stall.Release();
        RunResult result = (await script.EndAsync()).WithoutErrors();

        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, Size / 2);
        Assert.Equal([Size], result.Values("Length"));
        Assert.Equal(ProgressRecordType.Completed, result.Progress[^1].RecordType);
        Assert.Single(result.Progress.DistinctBy(record => record.ActivityId));
        await using FileStream file = File.OpenRead(Folder.Combine("big.json"));
        Assert.True(await IsAsync(file, job.Outputs[0].Stored.Content), "The file's bytes are not those in the bucket.");
    }

    private static async Task<bool> IsAsync(FileStream file, ObjectContent content)
    {
        byte[] buffer = new byte[64 * 1024];
        for (long offset = 0; offset < content.Length;)
        {
            ReadOnlyMemory<byte> expected = content.Slice(offset, buffer.Length);
            Memory<byte> came = buffer.AsMemory(0, expected.Length);
            await file.ReadExactlyAsync(came, TestContext.Current.CancellationToken);
            if (!came.Span.SequenceEqual(expected.Span))
            {
                return false;
            }

            offset += expected.Length;
        }

        return file.Length == content.Length;
    }
}
