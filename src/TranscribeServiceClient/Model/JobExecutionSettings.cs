namespace Amazon.TranscribeService.Model;

/// <summary>Whether a job may wait in the queue.</summary>
public class JobExecutionSettings
{
    /// <summary>Whether the job waits when too many run at once; needs <see cref="DataAccessRoleArn"/>.</summary>
    public bool? AllowDeferredExecution { get; set; }

    /// <summary>The role by which the service reads the media later.</summary>
    public string? DataAccessRoleArn { get; set; }
}
