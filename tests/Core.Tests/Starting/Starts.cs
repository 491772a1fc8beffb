using TranscribeJobTools.Calls;
using TranscribeJobTools.Core.Tests.Fakes;
using TranscribeJobTools.Core.Tests.Simulation;
using TranscribeJobTools.Jobs;
using TranscribeJobTools.Starting;

namespace TranscribeJobTools.Core.Tests.Starting;

internal static class Starts
{
    /// <summary>What asks for nothing but a transcript.</summary>
    public static StartRequest Request(string name, string? media = null) => new()
    {
        TranscriptionJobName = name,
        Media = new Media { MediaFileUri = media ?? $"s3://media/{name}.mp3" },
        LanguageCode = "en-US",
    };

    public static StartOrder Order(this FakeAccount account, string name, string? media = null) =>
        new(Request(name, media), account.Connection);

    /// <summary>An order of a local file.</summary>
    public static StartOrder Upload(
        this FakeAccount account, TemporaryFolder folder, string file, string content = "speech", string? key = null, string? name = null)
    {
        File.WriteAllText(folder[file], content);
        var media = new MediaFile(folder[file], "media", key ?? file);
        return new StartOrder(Request(name ?? Path.GetFileNameWithoutExtension(file), media.Uri), account.Connection, media);
    }

    /// <summary>Starts to the end.</summary>
    public static Task<Story> StartAsync(SimulatedTime time, IEnumerable<StartOrder> orders, StartOptions? options = null) =>
        Story.OfAsync(time, Begin(time, orders, options));

    public static IAsyncEnumerable<JobEvent> Begin(
        SimulatedTime time, IEnumerable<StartOrder> orders, StartOptions? options = null, CancellationToken cancellationToken = default) =>
        new JobStarter(options ?? new StartOptions(), time).StartAsync(orders.ToAsyncStream(), cancellationToken);
}
