using System.Management.Automation;
using TranscribeJobTools.Backend;
using TranscribeJobTools.Completion;
using TranscribeJobTools.Connections;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Input;
using TranscribeJobTools.Jobs;

namespace TranscribeJobTools.Commands;

/// <summary>
/// A cmdlet that calls AWS, with the common parameters that users of AWS Tools know. What comes down a pipeline is data: of these
/// parameters only -Region and -ProfileName bind from it, and none that could make a row of a file run a program or name a host.
/// </summary>
public abstract class ConnectedCommand : PSCmdlet
{
    private readonly Dictionary<ConnectionSettings, TranscribeConnection> _connections = [];
    private readonly HashSet<TranscribeConnection> _origins = [];

    /// <summary>The region to call, as us-east-1.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("RegionToCall")]
    [RegionName]
    [ArgumentCompleter(typeof(RegionCompleter))]
    public string? Region { get; set; }

    /// <summary>The name of a stored credential profile.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("StoredCredentials", "AWSProfileName")]
    [ArgumentCompleter(typeof(ProfileNameCompleter))]
    public string? ProfileName { get; set; }

    /// <summary>The credentials file that holds the profile, or its folder, in place of the usual one.</summary>
    [Parameter]
    [Alias("AWSProfilesLocation", "ProfilesLocation")]
    public string? ProfileLocation { get; set; }

    /// <summary>An access key; -SecretKey goes with it.</summary>
    [Parameter]
    [Alias("AK")]
    public string? AccessKey { get; set; }

    /// <summary>The secret key of -AccessKey.</summary>
    [Parameter]
    [Alias("SK", "SecretAccessKey")]
    public string? SecretKey { get; set; }

    /// <summary>The session token of temporary keys.</summary>
    [Parameter]
    [Alias("ST")]
    public string? SessionToken { get; set; }

    /// <summary>AWS credentials as an object, as Get-AWSCredential of AWS Tools gives it.</summary>
    [Parameter]
    public object? Credential { get; set; }

    /// <summary>An endpoint to call in place of the region's own: an interface endpoint, an emulator.</summary>
    [Parameter]
    public string? EndpointUrl { get; set; }

    /// <summary>The time, for all that a cmdlet does.</summary>
    internal static TimeProvider Time => TimeProvider.System;

    /// <summary>Where a job is looked for: where its object came from, but for what this cmdlet's own parameters say.</summary>
    /// <exception cref="TranscribeJobException">No region, no credentials, or a profile that isn't there.</exception>
    private protected TranscribeConnection Connect(TranscribeConnection? origin = null)
    {
        ConnectionSettings settings = origin is null ? Said() : Said().Over(origin.Settings);
        if (origin is not null && settings.Equals(origin.Settings))
        {
            if (_origins.Add(origin))
            {
                origin.BeginRun();
            }

            return origin;
        }

        if (!_connections.TryGetValue(settings, out TranscribeConnection? connection))
        {
            connection = AwsBackend.Connections.Connect(settings);
            _connections.Add(settings, connection);
            WriteVerbose($"Using {connection}{(connection.Endpoint is null ? "" : $" at {connection.Endpoint}")}.");
        }

        return connection;
    }

    /// <summary>Writes what happened to the stream where it belongs.</summary>
    internal void Write(JobEvent happened)
    {
        switch (happened)
        {
            case JobOutput output:
                WriteObject(output.Value);
                break;
            case JobError error:
                WriteError(error.Error.ToRecord(error.Target is JobReference job ? job.Name : error.Target));
                break;
            case JobNote { IsWarning: true } note:
                WriteWarning(Printable.Text(note.Text));
                break;
            case JobNote note:
                WriteVerbose(Printable.Text(note.Text));
                break;
        }
    }

    private ConnectionSettings Said() => new()
    {
        AccessKey = AccessKey,
        SecretKey = SecretKey,
        SessionToken = SessionToken,
        Credential = Credential.Unwrapped(),
        ProfileName = NonEmpty(ProfileName),
        ProfileLocation = string.IsNullOrEmpty(ProfileLocation) ? null : GetUnresolvedProviderPathFromPSPath(ProfileLocation),
        Region = NonEmpty(Region),
        EndpointUrl = NonEmpty(EndpointUrl),

        // Where Set-AWSCredential and Set-DefaultAWSRegion leave them.
        StoredCredentials = SessionState.PSVariable.GetValue("StoredAWSCredentials").Unwrapped(),
        StoredRegion = SessionState.PSVariable.GetValue("StoredAWSRegion")?.ToString(),
    };

    /// <summary>An empty column, or a variable that isn't set, says nothing.</summary>
    private static string? NonEmpty(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
