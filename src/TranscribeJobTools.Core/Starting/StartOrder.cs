using TranscribeJobTools.Connections;
using TranscribeJobTools.Jobs;

namespace TranscribeJobTools.Starting;

/// <summary>A job to start.</summary>
/// <param name="Request">What to ask of the service; its media's URI is where the file lies, or is to lie.</param>
/// <param name="Connection">The account and region.</param>
/// <param name="File">The local file to upload first; null where the media is in a bucket already.</param>
internal sealed record StartOrder(StartRequest Request, TranscribeConnection Connection, MediaFile? File = null)
{
    public JobReference Job => new(Request.TranscriptionJobName, Connection);
}
