using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Help;

/// <summary>The guides, held to the cmdlets, the error ids and the files that there are.</summary>
public sealed partial class GuideTests : HelpTest
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "docs", "guides");

    public static TheoryData<string> Guides => [.. Directory.GetFiles(s_folder, "*.md").Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Guides))]
    public void Commands_parse_and_use_cmdlets_and_parameters_that_there_are(string guide) =>
        Assert.Empty(Scripts.Of(TextOf(guide)).SelectMany(script => Scripts.Mistakes(script, Session)));

    [Fact]
    public void Commands_of_the_tables_parse_and_use_cmdlets_and_parameters_that_there_are()
    {
        string[] commands = [.. Code().Matches(TextOf("migrating.md"))
            .Select(match => match.Groups[1].Value.Replace(@"\|", "|", StringComparison.Ordinal))
            .Where(code => Scripts.Cmdlets(code).Any())];

        Assert.InRange(commands.Length, 10, 100);
        Assert.Empty(commands.SelectMany(script => Scripts.Mistakes(script, Session)));
    }

    [Fact]
    public void Policies_are_JSON_and_allow_what_the_cmdlets_name_in_their_errors()
    {
        string[] actions = [.. Policy().Matches(TextOf("permissions.md"))
            .SelectMany(match => JsonNode.Parse(match.Groups[1].Value)!["Statement"]!.AsArray())
            .SelectMany(statement => statement!["Action"] is JsonArray list ? list.Select(action => action!) : [statement!["Action"]!])
            .Select(action => action.GetValue<string>())
            .Distinct()
            .Order(StringComparer.Ordinal)];

        Assert.Equal(
            [
                "kms:Decrypt", "s3:AbortMultipartUpload", "s3:DeleteObject", "s3:GetObject", "s3:ListBucket", "s3:PutObject",
                "transcribe:DeleteTranscriptionJob", "transcribe:GetTranscriptionJob", "transcribe:ListTranscriptionJobs",
                "transcribe:StartTranscriptionJob",
            ],
            actions);
    }

    [Fact]
    public void Ids_of_errors_are_those_that_there_are()
    {
        string about = File.ReadAllText(Path.Combine(Repository.Root, "docs", "en-US", "about_TranscribeJobTools_Errors.md"));
        string[] ids = [.. Bold().Matches(TextOf("troubleshooting.md")).Select(match => match.Groups[1].Value)];

        Assert.InRange(ids.Length, 15, 100);
        Assert.All(ids, id => Assert.Contains(id, about, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Guides))]
    public void Links_lead_to_files_that_there_are(string guide) => Assert.All(
        Link().Matches(TextOf(guide)).Select(match => match.Groups[1].Value),
        link => Assert.True(
            link.StartsWith("https://", StringComparison.Ordinal) || File.Exists(Path.Combine(s_folder, link)), link));

    private static string TextOf(string guide) => File.ReadAllText(Path.Combine(s_folder, guide)).ReplaceLineEndings("\n");

    [GeneratedRegex("(?<!`)`([^`\n]+)`(?!`)")]
    private static partial Regex Code();

    [GeneratedRegex("^```json\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Policy();

    [GeneratedRegex(@"\*\*(\w+)\*\*")]
    private static partial Regex Bold();

    [GeneratedRegex(@"\]\(([^)#\s]+)\)")]
    private static partial Regex Link();
}
