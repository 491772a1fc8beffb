using TranscribeJobTools.Core.Tests.Fakes;
using TranscribeJobTools.Core.Tests.Simulation;
using TranscribeJobTools.Jobs;
using TranscribeJobTools.Saving;

namespace TranscribeJobTools.Core.Tests.Saving;

internal static class Saves
{
    public const string Json = """{"jobName":"a","results":{"transcripts":[{"transcript":"Hello, world."}]}}""";

    /// <summary>Saves to the end.</summary>
    public static Task<Story> SaveAsync(
        SimulatedTime time, TemporaryFolder folder, IAsyncEnumerable<JobReference> jobs, SaveOptions? options = null) =>
        Story.OfAsync(time, Saver(time, folder, options).SaveAsync(jobs));

    public static OutputSaver Saver(SimulatedTime time, TemporaryFolder folder, SaveOptions? options = null) =>
        new((options ?? Options()) with { Destination = folder.FullName }, time);

    public static SaveOptions Options(ExistingFile whenFileExists = ExistingFile.IsError, params string[] outputTypes) =>
        new() { Destination = "", WhenFileExists = whenFileExists, OutputTypes = outputTypes };

    /// <summary>Where the fake account keeps a file of its own.</summary>
    public static string UriOf(string file) => $"https://s3.us-east-1.amazonaws.com/bucket/{file}";

    /// <summary>A job that made one transcript, in a bucket of the user's own.</summary>
    public static FakeObject AddTranscribed(this FakeAccount account, string name, string text = Json)
    {
        account.Service.Add(new FakeJob(name, SimulatedTime.Start)
        {
            Transcript = new Transcript { TranscriptFileUri = UriOf($"{name}.json") },
        });
        return account.Store.Put(UriOf($"{name}.json"), text);
    }

    /// <summary>A job that made all that a job can make.</summary>
    public static void AddTranscribedInAllWays(this FakeAccount account, string name)
    {
        account.Service.Add(new FakeJob(name, SimulatedTime.Start)
        {
            Transcript = new Transcript
            {
                TranscriptFileUri = UriOf($"{name}.json"),
                RedactedTranscriptFileUri = UriOf($"redacted-{name}.json"),
            },
            Subtitles = new SubtitlesOutput
            {
                Formats = ["vtt", "srt"],
                SubtitleFileUris = [UriOf($"{name}.vtt"), UriOf($"{name}.srt")],
            },
        });
        account.Store.Put(UriOf($"{name}.json"), $"the transcript of {name}");
        account.Store.Put(UriOf($"redacted-{name}.json"), $"the redacted transcript of {name}");
        account.Store.Put(UriOf($"{name}.vtt"), "WEBVTT");
        account.Store.Put(UriOf($"{name}.srt"), "0");
    }

    /// <summary>A job whose transcript lies behind a presigned link, made anew at each call.</summary>
    public static FakeObject AddTranscribedForTheService(this FakeAccount account, string name, string text = Json)
    {
        account.Service.Add(new FakeJob(name, SimulatedTime.Start)
        {
            TranscriptNow = () => new Transcript { TranscriptFileUri = account.Store.Link(UriOf($"{name}/asrOutput.json")) },
        });
        return account.Store.Put(UriOf($"{name}/asrOutput.json"), text);
    }
}
