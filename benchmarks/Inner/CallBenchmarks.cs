using System.Text.Json;
using Amazon.Runtime;
using Amazon.TranscribeService;
using BenchmarkDotNet.Attributes;
using TranscribeJobTools.Aws.Jobs;
using TranscribeJobTools.Calls;
using TranscribeJobTools.Jobs;

namespace TranscribeJobTools.Benchmarks.Inner;

/// <summary>A call to the service, with everything but the way there: written, signed, answered from memory, read, mapped.</summary>
public class CallBenchmarks : IDisposable
{
    private static readonly BasicAWSCredentials s_credentials = new("AKIABENCHMARK", "secret");

    private readonly AmazonTranscribeServiceClient _oneJob = Client(new { TranscriptionJob = Job(1) });
    private readonly AmazonTranscribeServiceClient _page = Client(new { TranscriptionJobSummaries = Enumerable.Range(0, 100).Select(Job) });
    private readonly PacedCalls _paced = new(new Pace(callsPerSecond: 1e12, TimeProvider.System), TimeProvider.System);
    private AwsJobService _get = null!;
    private AwsJobService _list = null!;

    /// <summary>Makes the services.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        _get = new AwsJobService(_oneJob, s_credentials);
        _list = new AwsJobService(_page, s_credentials);
    }

    /// <summary>GetTranscriptionJob.</summary>
    [Benchmark(Description = "one Get, from the name to the detail")]
    public Task<TranscriptionJobDetail> Get() => _get.GetAsync("job-1", CancellationToken.None);

    /// <summary>ListTranscriptionJobs.</summary>
    [Benchmark(Description = "one List, to a page of 100 summaries")]
    public async Task<int> List() => (await _list.ListAsync(new JobListRequest(), CancellationToken.None)).Jobs.Count;

    /// <summary>The turn and the bookkeeping that each call has.</summary>
    [Benchmark(Description = "pace and retry around one call")]
    public Task<int> Pace() => _paced.RunAsync(_ => Task.FromResult(1), CancellationToken.None);

    /// <inheritdoc/>
    public void Dispose()
    {
        _oneJob.Dispose();
        _page.Dispose();
        GC.SuppressFinalize(this);
    }

    private static AmazonTranscribeServiceClient Client(object answer) => new(s_credentials, new AmazonTranscribeServiceConfig
    {
        ServiceURL = "http://localhost",
        AuthenticationRegion = "us-east-1",
        HttpClientFactory = new Canned(JsonSerializer.SerializeToUtf8Bytes(answer)),
    });

    private static object Job(int i) => new
    {
        TranscriptionJobName = $"call-2026-11-23-{i:0000}",
        TranscriptionJobStatus = "COMPLETED",
        LanguageCode = "en-US",
        MediaFormat = "wav",
        MediaSampleRateHertz = 8000,
        Media = new { MediaFileUri = $"s3://recordings/2026/11/23/{i:0000}.wav" },
        Transcript = new { TranscriptFileUri = $"https://s3.us-east-1.amazonaws.com/transcripts/{i:0000}.json" },
        CreationTime = 1651692778.761,
        StartTime = 1651692779.004,
        CompletionTime = 1651692838.5,
        OutputLocationType = "CUSTOMER_BUCKET",
    };

    private sealed class Canned(byte[] answer) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new Handler(answer));

        private sealed class Handler(byte[] answer) : HttpMessageHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
                Task.FromResult(new HttpResponseMessage { Content = new ByteArrayContent(answer) });
        }
    }
}
