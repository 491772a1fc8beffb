using System.Management.Automation;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.CutShort;

/// <summary>The whole life of media in one line, stopped anywhere and run again.</summary>
public sealed class StartAgainTests : StartTest
{
    private const string Line =
        "$args[0] | Start-TranscriptionJob -BucketName media -IdentifyLanguage -MaxSpeakerLabels 4 | "
        + "Wait-TranscriptionJob " + Often + " | Save-TranscriptionOutput -Destination $args[1] -SkipExisting";

    private static readonly string[] s_media = ["a.mp3", "b.mp4", "c.wav", "d.flac", "e.ogg", "f.amr", "g.webm", "h.m4a"];

    /// <summary>The step that is on its way when the line is stopped: the service has done it, and nobody is told.</summary>
    public static TheoryData<string, int> Steps => new()
    {
        { "HeadBucket", 0 }, { "HeadObject", 0 }, { "HeadObject", 5 },
        { "PutObject", 0 }, { "PutObject", 5 },
        { "StartTranscriptionJob", 0 }, { "StartTranscriptionJob", 5 }, { "StartTranscriptionJob", 7 },
        { "GetTranscriptionJob", 0 }, { "GetTranscriptionJob", 5 },
        { "GetObject", 0 }, { "GetObject", 5 },
    };

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task Stopped_at_any_step_and_run_again_each_media_is_transcribed_once_and_each_file_saved_once(string operation, int skip)
    {
        S3Bucket bucket = AddBucket();
        PSObject[] files = Files(s_media);
        string destination = Folder.Combine("out");
        Sandbox.Faults.Add(new FaultRule(Fault.Stall(operation == "GetObject" ? 10 : -1)) { Operation = operation, Skip = skip });
        using (RunningScript script = Start(Line, files, destination))
        {
            await RequestsAsync(requests => requests.Any(request => request.Fault == "stall"));
            await script.StopAsync();
            Assert.Equal(PSInvocationState.Stopped, script.State);
        }

        Sandbox.Faults.Clear();
        await RequestsAsync(requests => requests.All(request => request.IsFinished));
        AssertWhole(destination);

        RunResult again = Run(Line, files, destination).WithoutErrors();

        Assert.Equal(s_media.Length, again.Output.Count);
        Assert.Equal(s_media.Length, AssertWhole(destination));
        Assert.Equal(s_media, bucket.Keys.Order(StringComparer.Ordinal));
        Assert.All(s_media, name => Assert.Equal(Folder.Read(name), BytesOf(bucket.Find(name)!.Content)));
        Assert.Empty(bucket.UnfinishedUploads);
        Assert.Equal(
            s_media.Select(name => $"s3://media/{name}"),
            Run("Find-TranscriptionJob | Get-TranscriptionJobDetail | ForEach-Object { $_.Media.MediaFileUri }")
                .WithoutErrors().Output.Select(uri => (string)uri.BaseObject).Order(StringComparer.Ordinal));
        Assert.Equal(s_media.Length, Sandbox.Requests.All.Count(request => request is { Operation: "StartTranscriptionJob", ErrorCode: null }));
    }

    /// <summary>That all that lies there are whole transcripts, and how many.</summary>
    private int AssertWhole(string destination)
    {
        if (!Directory.Exists(destination))
        {
            return 0;
        }

        string[] saved = Directory.GetFiles(destination);
        Assert.All(saved, file =>
        {
            SandboxJob job = Sandbox.FindJob(Path.GetFileNameWithoutExtension(file))!;
            Assert.Equal(BytesOf(job.Outputs[0].Stored.Content), File.ReadAllBytes(file));
        });
        return saved.Length;
    }
}
