using Amazon.Runtime;

namespace Amazon.TranscribeService.Model;

/// <summary>A list of transcription jobs that pages by itself.</summary>
public interface IListTranscriptionJobsPaginator
{
    /// <summary>The pages, one call each. They can be walked once.</summary>
    IPaginatedEnumerable<ListTranscriptionJobsResponse> Responses { get; }
}
