using System.Globalization;

namespace TranscribeJobTools.Errors;

/// <summary>The texts of all errors about subtitles.</summary>
internal static class CueFailures
{
    public static TranscribeJobException SecondsCrossed(double min, double max) => new(
        ErrorIds.ParametersExclude,
        ErrorKind.InvalidArgument,
        string.Create(CultureInfo.InvariantCulture, $"No cue lasts at least {min} s and at most {max} s."),
        "Let -MinSeconds be at most -MaxSeconds; the defaults are 1 and 7.");

    public static TranscribeJobException VttIsUtf8(string encoding) => new(
        ErrorIds.ParametersExclude,
        ErrorKind.InvalidArgument,
        $"A WebVTT file is UTF-8, so that -Encoding {encoding} and -Format Vtt don't go together.",
        "Leave out -Encoding, or take -Format Srt.");
}
