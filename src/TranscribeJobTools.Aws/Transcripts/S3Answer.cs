using System.Net;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Saving;

namespace TranscribeJobTools.Aws.Transcripts;

/// <summary>Reads what S3 answers when it gives a file.</summary>
internal static class S3Answer
{
    public static async Task<StoredFile> ToFileAsync(HttpResponseMessage response, long from, CancellationToken cancellationToken)
    {
        bool isPart = response.StatusCode == HttpStatusCode.PartialContent;
        if (from > 0 && (!isPart || response.Content.Headers.ContentRange?.From != from))
        {
            throw new ServiceFailure(ServiceFailureKind.Changed, "another part of the file came than was asked for");
        }

        Stream content = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        return new StoredFile(content, response)
        {
            Length = isPart ? response.Content.Headers.ContentRange?.Length : response.Content.Headers.ContentLength,
            EntityTag = response.Headers.ETag?.ToString(),
            ContentType = response.Content.Headers.ContentType?.MediaType,
            Checksum = isPart ? null : S3Checksum.Of(response),
        };
    }
}
