using TranscribeJobTools.Jobs;

namespace TranscribeJobTools.Errors;

/// <summary>The texts of all errors about how the jobs to start, and their media, are named.</summary>
internal static class StartInputFailures
{
    public static TranscribeJobException NotAMediaUri(string text) => new(
        ErrorIds.InvalidMedia,
        ErrorKind.InvalidArgument,
        $"'{Shown(text)}' is no URI of an object in a bucket: s3://bucket/key or https://.../key.",
        "Local files are named with -Path or -LiteralPath, or come from Get-ChildItem; -BucketName says where they are uploaded to.");

    /// <summary>What is wrong with one object of many.</summary>
    public static TranscribeJobException OfMedia(string media, TranscribeJobException reason) => new(
        reason.ErrorId, reason.Kind, $"'{Shown(media)}' was not started. {reason.Message}", reason.Remedy, reason);

    public static TranscribeJobException OneName(string name, string media) => new(
        ErrorIds.ParametersExclude,
        ErrorKind.InvalidArgument,
        $"-TranscriptionJobName '{name}' can't name more than one job, and '{Shown(media)}' is the second media.",
        "Name many jobs with -NameTemplate, as '{BaseName}-{Hash}', or each by a property TranscriptionJobName.");

    public static TranscribeJobException MediaNotFound(string path) => new(
        ErrorIds.FileNotFound,
        ErrorKind.NotFound,
        $"There is no file '{path}'.",
        "Look at the spelling; -LiteralPath takes names with brackets as they are.");

    public static TranscribeJobException MediaIsFolder(string path) => new(
        ErrorIds.InvalidPath,
        ErrorKind.InvalidArgument,
        $"'{path}' is a folder; media are files.",
        $"Name its files, as '{System.IO.Path.Combine(path, "*.mp3")}', or list them: Get-ChildItem -File.");

    public static TranscribeJobException NotATextMap(string parameter, object? key, object? value) => new(
        ErrorIds.InvalidParameter,
        ErrorKind.InvalidArgument,
        $"-{parameter} takes texts, and of '{key}' it has {Described(value)}.",
        $"Write -{parameter} @{{ {(key is string ? key : "name")} = 'text' }}.");

    public static TranscribeJobException TagTooLong(string key) => new(
        ErrorIds.InvalidParameter,
        ErrorKind.InvalidArgument,
        $"The tag '{key}' can't be: a key has 1 to 128 characters, and a value 256 at most.");

    public static TranscribeJobException UnknownLanguageSetting(string language, object? setting) => new(
        ErrorIds.InvalidParameter,
        ErrorKind.InvalidArgument,
        $"-LanguageIdSettings has '{setting}' for '{language}', and the service takes VocabularyName, VocabularyFilterName and LanguageModelName.",
        "Write -LanguageIdSettings @{ 'en-US' = @{ VocabularyName = 'name' } }.");

    private static string Described(object? value) => value is null ? "nothing" : $"a {value.GetType().FullName}";

    private static string Shown(string text)
    {
        string shown = PresignedUrl.Shown(text);
        return shown.Length <= 200 ? shown : shown[..197] + "...";
    }
}
