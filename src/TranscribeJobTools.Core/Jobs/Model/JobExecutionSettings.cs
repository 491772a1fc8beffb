namespace TranscribeJobTools.Jobs;

/// <summary>How a job is queued and run. Source: JobExecutionSettings.</summary>
public sealed class JobExecutionSettings
{
    /// <summary>Whether the job may queue when too many run. Source: JobExecutionSettings.AllowDeferredExecution.</summary>
    public bool? AllowDeferredExecution { get; init; }

    /// <summary>The role that reads and writes the job's files. Source: JobExecutionSettings.DataAccessRoleArn.</summary>
    public string? DataAccessRoleArn { get; init; }

    /// <inheritdoc/>
    public override string ToString() => AllowDeferredExecution == true ? "may queue" : DataAccessRoleArn ?? "";
}
