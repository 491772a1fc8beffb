using TranscribeJobTools.Connections;

namespace TranscribeJobTools.Saving;

/// <summary>A file that a job made, on this computer. It binds by path to whatever reads files.</summary>
public sealed class TranscriptionOutputFile
{
    internal TranscriptionOutputFile(string jobName, string outputType, string fullName, long length, TranscribeConnection connection)
    {
        TranscriptionJobName = jobName;
        OutputType = outputType;
        FullName = fullName;
        Length = length;
        Connection = connection;
    }

    /// <summary>The name of the job that made the file.</summary>
    public string TranscriptionJobName { get; }

    /// <summary>Transcript, RedactedTranscript or Subtitle.</summary>
    public string OutputType { get; }

    /// <summary>The file's path.</summary>
    public string FullName { get; }

    /// <summary>The file's length in bytes.</summary>
    public long Length { get; }

    /// <summary>The file's path with its provider, for parameters that take a LiteralPath.</summary>
    public string PSPath => $@"Microsoft.PowerShell.Core\FileSystem::{FullName}";

    /// <summary>The account, region and endpoint that the file's job lives in; not shown, for the next cmdlet.</summary>
    internal TranscribeConnection Connection { get; }

    /// <inheritdoc/>
    public override string ToString() => FullName;
}
