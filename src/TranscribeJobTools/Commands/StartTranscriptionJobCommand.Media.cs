using System.Text.RegularExpressions;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Input;
using TranscribeJobTools.Starting;

namespace TranscribeJobTools.Commands;

/// <content>Where the media of the jobs is.</content>
public sealed partial class StartTranscriptionJobCommand
{
    private IEnumerable<(string Uri, MediaFile? File)> FindMedia()
    {
        foreach (string uri in ParameterSetName == ByUri ? MediaFileUri : [])
        {
            if (ObjectUri().IsMatch(uri))
            {
                yield return (uri, null);
            }
            else
            {
                WriteError(StartInputFailures.NotAMediaUri(uri).ToRecord(uri));
            }
        }

        foreach (string path in ParameterSetName == ByPath ? Path : ParameterSetName == ByLiteralPath ? LiteralPath : [])
        {
            foreach (string file in FindFiles(path))
            {
                if (IsMedia(file))
                {
                    var media = new MediaFile(file, BucketName, KeyOf(file));
                    yield return (media.Uri, media);
                }
            }
        }
    }

    private IReadOnlyList<string> FindFiles(string path)
    {
        try
        {
            return ParameterSetName == ByPath
                ? InputPaths.Matching(SessionState.Path, path, StartInputFailures.MediaNotFound)
                : [InputPaths.Literal(SessionState.Path, path, StartInputFailures.MediaNotFound)];
        }
        catch (TranscribeJobException e)
        {
            WriteError(e.ToRecord(path));
            return [];
        }
    }

    private bool IsMedia(string file)
    {
        try
        {
            if (Directory.Exists(file))
            {
                throw StartInputFailures.MediaIsFolder(file);
            }

            if (!File.Exists(file))
            {
                throw StartInputFailures.MediaNotFound(file);
            }

            MediaFile.Check(file, !string.IsNullOrWhiteSpace(MediaFormat));
            return true;
        }
        catch (TranscribeJobException e)
        {
            WriteError(e.ToRecord(file));
            return false;
        }
    }

    private string KeyOf(string file)
    {
        string name = System.IO.Path.GetFileName(file);
        return string.IsNullOrEmpty(KeyPrefix) ? name : $"{KeyPrefix.TrimEnd('/')}/{name}";
    }

    [GeneratedRegex(@"\A(s3|https)://[^/\s]+/\S.*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ObjectUri();
}
