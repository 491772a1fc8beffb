using TranscribeJobTools.Jobs;

namespace TranscribeJobTools.Errors;

/// <summary>The texts of all errors about the output of jobs that are removed.</summary>
internal static class RemoveFailures
{
    /// <summary>A file that could not be deleted, in a user's words. Its job stays: it knows where the file lies.</summary>
    public static TranscribeJobException Of(ServiceFailure failure, string uri, JobReference job)
    {
        string output = $"the output '{PresignedUrl.Shown(uri)}' of job '{job.Name}'";
        return failure.Kind switch
        {
            ServiceFailureKind.UntrustedHost => new TranscribeJobException(
                ErrorIds.UntrustedHost,
                ErrorKind.PermissionDenied,
                $"The output of job '{job.Name}' is said to lie at '{PresignedUrl.Shown(uri)}', which is neither Amazon S3 nor the "
                    + "configured endpoint; nothing was sent there, and the job was not deleted.",
                "Delete the job alone, without -WithOutput. If this is an emulator of yours, name it with -EndpointUrl.",
                failure),
            ServiceFailureKind.AccessDenied => new TranscribeJobException(
                ErrorIds.OutputNotDeleted,
                ErrorKind.PermissionDenied,
                $"Access denied to delete {output} in {job.Connection}, and the job was not deleted: {failure.Message.TrimEnd('.')}.",
                "Only buckets of this identity's own account are touched: allow s3:DeleteObject there, or delete the job alone, without "
                    + "-WithOutput.",
                failure),
            _ => Failures.Of(failure, "s3:DeleteObject and sts:GetCallerIdentity", output, job.Connection),
        };
    }
}
