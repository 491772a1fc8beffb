using Microsoft.AspNetCore.Http;

namespace Amazon.TranscribeService.Tests;

public class PaginatorTests
{
    [Fact]
    public async Task Pages_are_read_until_there_is_no_token_even_past_an_empty_one()
    {
        var answers = new Queue<string>(
        [
            """{"NextToken":"2","TranscriptionJobSummaries":[{"TranscriptionJobName":"a"}]}""",
            """{"NextToken":"3","TranscriptionJobSummaries":[]}""",
            """{"TranscriptionJobSummaries":[{"TranscriptionJobName":"b"}]}""",
        ]);
        await using var service = await FakeService.StartAsync(c => c.Response.WriteAsync(answers.Dequeue(), c.RequestAborted));
        using var client = service.Client();
        var list = client.Paginators.ListTranscriptionJobs(new() { JobNameContains = "x", MaxResults = 1 });

        var names = new List<string?>();
        await foreach (var page in list.Responses.WithCancellation(TestContext.Current.CancellationToken))
        {
            names.AddRange(page.TranscriptionJobSummaries!.Select(static s => s.TranscriptionJobName));
        }

        Assert.Equal(["a", "b"], names);
        Assert.Equal(
            [
                """{"JobNameContains":"x","MaxResults":1}""",
                """{"JobNameContains":"x","NextToken":"2","MaxResults":1}""",
                """{"JobNameContains":"x","NextToken":"3","MaxResults":1}""",
            ],
            service.Requests.Select(static r => r.Body));
        await Assert.ThrowsAsync<InvalidOperationException>(
            async () => await list.Responses.GetAsyncEnumerator(TestContext.Current.CancellationToken).MoveNextAsync());
    }
}
