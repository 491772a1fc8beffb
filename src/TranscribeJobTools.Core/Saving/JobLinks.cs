using TranscribeJobTools.Errors;
using TranscribeJobTools.Jobs;

namespace TranscribeJobTools.Saving;

/// <summary>A job's links: those that its object carried as long as they are good, new ones by one call when they are not.</summary>
internal sealed class JobLinks(JobReference job, TimeProvider time)
{
    private TranscriptionJobDetail? _detail = job.Known;

    /// <summary>What there is to save, by what is known or else by asking.</summary>
    /// <exception cref="TranscribeJobException">The service could not tell.</exception>
    public async Task<TranscriptionJobDetail> GetDetailAsync(CancellationToken cancellationToken)
    {
        if (_detail?.TranscriptionJobStatus != JobStatus.Completed || !OutputLink.AllOf(_detail, job.Name).Any())
        {
            await RenewAsync(cancellationToken).ConfigureAwait(false);
        }

        return _detail!;
    }

    /// <summary>A URI for a file that will work.</summary>
    /// <param name="link">The file.</param>
    /// <param name="isExpired">Whether S3 has said that the last URI is dead, whatever this computer's clock says.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<string> GetUriAsync(OutputLink link, bool isExpired, CancellationToken cancellationToken)
    {
        OutputLink current = Find(link);
        if (isExpired || !current.IsGoodAt(time.GetUtcNow()))
        {
            await RenewAsync(cancellationToken).ConfigureAwait(false);
            current = Find(link);
        }

        return current.Uri;
    }

    private OutputLink Find(OutputLink link) =>
        OutputLink.AllOf(_detail!, job.Name).FirstOrDefault(current => current.FileName == link.FileName) ?? link;

    private async Task RenewAsync(CancellationToken cancellationToken)
    {
        try
        {
            _detail = await job.Connection.GetJobAsync(job.Name, cancellationToken).ConfigureAwait(false);
        }
        catch (ServiceFailure failure)
        {
            throw Failures.Of(failure, JobReader.Operation, job);
        }
    }
}
