using System.Management.Automation;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Completing;

public sealed class CompletionTests : IDisposable
{
    private readonly ModuleSession _session = new();
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Cmdlets => ModuleCmdlets.Connected;

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Regions_complete_by_how_they_begin_then_by_any_part(string cmdlet)
    {
        List<CompletionResult> results = Complete($"{cmdlet} -Region eu-central-");

        Assert.Equal(["eu-central-1", "eu-central-2"], results.Select(result => result.CompletionText));
        Assert.Equal("Europe (Frankfurt)", results[0].ToolTip);
        Assert.Equal(["ap-northeast-1"], Texts($"{cmdlet} -Region tokyo"));
        Assert.Equal(["us-east-1", "us-east-2"], Texts($"{cmdlet} -Region us-east").Take(2));
        Assert.True(Texts($"{cmdlet} -Region ").Count > 30);
        Assert.Empty(Texts($"{cmdlet} -Region nowhere"));
    }

    [Fact]
    public void States_complete_in_any_case_and_one_after_the_other()
    {
        Assert.Equal(["QUEUED", "IN_PROGRESS", "COMPLETED", "FAILED"], Texts("Find-TranscriptionJob -Status "));
        Assert.Equal(["COMPLETED"], Texts("Find-TranscriptionJob -Status comp"));
        Assert.Equal(["FAILED"], Texts("Find-TranscriptionJob -Status QUEUED, fai"));
        Assert.Equal("being transcribed", Assert.Single(Complete("Find-TranscriptionJob -Status IN_")).ToolTip);
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Profiles_complete_from_the_file_that_is_named(string cmdlet)
    {
        string file = _folder.Combine("credentials");
        File.WriteAllText(
            file,
            """
            [work]
            aws_access_key_id = one
            aws_secret_access_key = hush
            [it's private]
            aws_access_key_id = two
            aws_secret_access_key = hush
            """);

        foreach (string location in (string[])[file, _folder.Path])
        {
            Assert.Equal(["'it''s private'", "work"], Texts($"{cmdlet} -ProfileLocation '{location}' -ProfileName "));
            Assert.Equal(["work"], Texts($"{cmdlet} -ProfileLocation '{location}' -ProfileName wo"));
            Assert.Equal(["'it''s private'"], Texts($"{cmdlet} -ProfileLocation '{location}' -ProfileName 'it"));
            Assert.All(
                Complete($"{cmdlet} -ProfileLocation '{location}' -ProfileName "),
                result => Assert.DoesNotContain("hush", result.ToolTip, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Where_nothing_can_be_found_completion_is_silent()
    {
        File.WriteAllText(_folder.Combine("broken"), "[[[not a profile\n=\n");
        Directory.CreateDirectory(_folder.Combine("empty"));

        foreach (string location in (string[])["nowhere", "broken", "empty"])
        {
            Assert.Empty(Texts($"Find-TranscriptionJob -ProfileLocation '{_folder.Combine(location)}' -ProfileName x"));
        }

        Assert.Empty(Texts("Find-TranscriptionJob -ProfileName x"));
    }

    private IReadOnlyList<string> Texts(string line) => [.. Complete(line).Select(result => result.CompletionText)];

    private List<CompletionResult> Complete(string line) =>
    [
        .. _session.Run("(TabExpansion2 $args[0] $args[0].Length).CompletionMatches", line)
            .WithoutErrors()
            .Output
            .Select(item => (CompletionResult)item.BaseObject)
            .Where(result => result.ResultType == CompletionResultType.ParameterValue),
    ];
}
