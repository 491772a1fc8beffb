namespace Amazon.TranscribeService.Model;

/// <summary>Makes lists that page by themselves.</summary>
public interface ITranscribeServicePaginatorFactory
{
    /// <summary>A list of transcription jobs.</summary>
    /// <param name="request">The filters, the size of a page and the token to begin with.</param>
    /// <returns>The list.</returns>
    IListTranscriptionJobsPaginator ListTranscriptionJobs(ListTranscriptionJobsRequest request);
}
