using System.Management.Automation;
using System.Text.RegularExpressions;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Completing;

public sealed partial class StartCompletionTests : IDisposable
{
    private readonly ModuleSession _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public void Languages_complete_by_code_and_by_name()
    {
        Assert.Equal(["de-CH", "de-DE"], Texts("-LanguageCode de-"));
        Assert.Equal(["de-CH", "de-DE"], Texts("-LanguageCode german"));
        Assert.Equal(["de-DE"], Texts("-IdentifyLanguage -LanguageOptions en-US, de-d"));
        Assert.Equal("German, Swiss", Complete("-LanguageCode de-")[0].ToolTip);
    }

    [Fact]
    public void All_languages_of_the_service_are_offered()
    {
        string[] known = [.. LanguageCode().Matches(Repository.ReadText("src/TranscribeServiceClient/Constants/LanguageCode.cs")).Select(code => code.Groups[1].Value)];

        Assert.True(known.Length > 100);
        Assert.Equal(known.Order(StringComparer.Ordinal), Texts("-LanguageCode ").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("-MediaFormat ", "mp3 mp4 wav flac ogg amr webm m4a")]
    [InlineData("-VocabularyFilterMethod ", "remove mask tag")]
    [InlineData("-RedactionOutput ", "redacted redacted_and_unredacted")]
    [InlineData("-PiiEntityTypes NAME, cred", "CREDIT_DEBIT_NUMBER CREDIT_DEBIT_CVV CREDIT_DEBIT_EXPIRY")]
    [InlineData("-SubtitleFormats ", "vtt srt")]
    [InlineData("-ToxicityCategories ", "ALL")]
    public void What_the_service_takes_is_offered(string typed, string offered) =>
        Assert.Equal(offered.Split(' '), Texts(typed));

    private IReadOnlyList<string> Texts(string typed) => [.. Complete(typed).Select(result => result.CompletionText)];

    private List<CompletionResult> Complete(string typed) =>
    [
        .. _session.Run("(TabExpansion2 $args[0] $args[0].Length).CompletionMatches", $"Start-TranscriptionJob s3://m/a.mp3 {typed}")
            .WithoutErrors()
            .Output
            .Select(item => (CompletionResult)item.BaseObject)
            .Where(result => result.ResultType == CompletionResultType.ParameterValue),
    ];

    [GeneratedRegex("new\\(\"([^\"]+)\"\\)")]
    private static partial Regex LanguageCode();
}
