using Amazon.TranscribeService.Model;

namespace Amazon.TranscribeService.Internal;

internal sealed class TranscribeServicePaginatorFactory(IAmazonTranscribeService client) : ITranscribeServicePaginatorFactory
{
    public IListTranscriptionJobsPaginator ListTranscriptionJobs(ListTranscriptionJobsRequest request) =>
        new ListTranscriptionJobsPaginator(client, request);
}
