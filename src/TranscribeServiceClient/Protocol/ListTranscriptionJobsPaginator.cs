using System.Runtime.CompilerServices;
using Amazon.Runtime;
using Amazon.TranscribeService.Model;

namespace Amazon.TranscribeService.Internal;

internal sealed class ListTranscriptionJobsPaginator(IAmazonTranscribeService client, ListTranscriptionJobsRequest request)
    : IPaginator<ListTranscriptionJobsResponse>, IListTranscriptionJobsPaginator
{
    private int _used;

    public IPaginatedEnumerable<ListTranscriptionJobsResponse> Responses =>
        new PaginatedResponse<ListTranscriptionJobsResponse>(this);

    public async IAsyncEnumerable<ListTranscriptionJobsResponse> PaginateAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _used, 1) != 0)
        {
            throw new InvalidOperationException("The pages were walked already. Make a new paginator.");
        }

        do
        {
            var page = await client.ListTranscriptionJobsAsync(request, cancellationToken);
            request.NextToken = page.NextToken;
            yield return page;
        }
        while (!string.IsNullOrEmpty(request.NextToken));
    }
}
