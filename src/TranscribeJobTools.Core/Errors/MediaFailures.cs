using TranscribeJobTools.Jobs;

namespace TranscribeJobTools.Errors;

/// <summary>The texts of all errors about media that a page is to play.</summary>
internal static class MediaFailures
{
    private const string Remedy = "Name a file with -Media, or a URL that begins with https:, http: or file:.";

    public static TranscribeJobException NotPlayable(string media) => new(
        ErrorIds.InvalidMedia,
        ErrorKind.InvalidArgument,
        $"A page can't play '{PresignedUrl.WithoutQuery(media)}': it is neither a file nor a URL of https, http or file.",
        Remedy);

    public static TranscribeJobException NotFound(string path) => new(
        ErrorIds.FileNotFound,
        ErrorKind.NotFound,
        $"There is no file '{path}' for the page to play.",
        Remedy);
}
