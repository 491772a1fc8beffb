using Amazon.Runtime;
using Amazon.TranscribeService.Model;

namespace Amazon.TranscribeService.Tests;

/// <summary>Tests that change what the whole process sees: they run alone.</summary>
[CollectionDefinition(nameof(ProcessWideTests), DisableParallelization = true)]
[Collection(nameof(ProcessWideTests))]
public class ProcessWideTests
{
    [Fact]
    public async Task With_InitializeCollections_collections_are_never_null_and_empty_ones_are_not_sent()
    {
        AWSConfigs.InitializeCollections = true;
        try
        {
            await using var service = await FakeService.AnswerAsync("""{"TranscriptionJob":{"Subtitles":{}}}""");
            using var client = service.Client();
            var request = new StartTranscriptionJobRequest();
            Assert.Empty(request.Tags!);
            Assert.Empty(request.KMSEncryptionContext!);

            var answer = await client.StartTranscriptionJobAsync(request, TestContext.Current.CancellationToken);

            Assert.Equal("{}", service.Request.Body);
            Assert.Empty(answer.TranscriptionJob!.LanguageOptions!);
            Assert.Empty(answer.TranscriptionJob.LanguageIdSettings!);
            Assert.Empty(answer.TranscriptionJob.Subtitles!.Formats!);
        }
        finally
        {
            AWSConfigs.InitializeCollections = false;
        }
    }

    [Fact]
    public async Task AWS_ENDPOINT_URL_TRANSCRIBE_is_where_calls_go()
    {
        const string Variable = "AWS_ENDPOINT_URL_TRANSCRIBE";
        await using var service = await FakeService.AnswerAsync("{}");
        Environment.SetEnvironmentVariable(Variable, service.Url);
        try
        {
            using var client = new AmazonTranscribeServiceClient(
                new BasicAWSCredentials("AKIDEXAMPLE", "secret"),
                new AmazonTranscribeServiceConfig { AuthenticationRegion = "eu-west-2", MaxErrorRetry = 0 });

            await client.ListTranscriptionJobsAsync(new ListTranscriptionJobsRequest(), TestContext.Current.CancellationToken);

            Assert.Contains("/eu-west-2/transcribe/", service.Request.Header("Authorization"), StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, null);
        }
    }

    [Fact]
    public void The_interface_makes_its_config_and_client()
    {
        var config = Assert.IsType<AmazonTranscribeServiceConfig>(ConfigOf<IAmazonTranscribeService>());
        config.RegionEndpoint = RegionEndpoint.USEast1;

        using var client = Assert.IsType<AmazonTranscribeServiceClient>(ClientOf<IAmazonTranscribeService>(config));

        Assert.Same(config, client.Config);
    }

    private static ClientConfig ConfigOf<T>()
        where T : IAmazonService => T.CreateDefaultClientConfig();

    private static IAmazonService ClientOf<T>(ClientConfig config)
        where T : IAmazonService => T.CreateDefaultServiceClient(new AnonymousAWSCredentials(), config);
}
