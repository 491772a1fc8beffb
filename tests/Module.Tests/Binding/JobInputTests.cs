using System.Management.Automation;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Binding;

public sealed class JobInputTests : BindingTest
{
    public static TheoryData<string, string> CmdletsAndObjects => Each(
        "detail", "summary", "output file", "AWS Tools' object", "deserialised detail", "deserialised summary",
        "detail of another session", "deserialised AWS Tools' object", "object from JSON", "row with TranscriptionJobName", "row with JobName", "row with Name",
        "name with a property of its own");

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Names_bind_by_position_by_parameter_and_from_the_pipeline(string cmdlet)
    {
        AddJob("a");
        AddJob("b");

        foreach (string script in (string[])
            [
                $"{Line(cmdlet)} a, b",
                $"{Line(cmdlet)} -TranscriptionJobName a, b",
                $"{Line(cmdlet)} -Name a, b",
                $"{Line(cmdlet)} -JobName a, b",
                $"{Line(cmdlet)} -InputObject a, b",
                $"'a', 'b' | {Line(cmdlet)}",
                $", ('a', 'b') | {Line(cmdlet)}",
                $"{Line(cmdlet)} ([System.Collections.Generic.List[string]] ('a', 'b'))",
            ])
        {
            Assert.Equal(["a", "b"], Sorted(Run(script).WithoutErrors()));
        }
    }

    [Theory]
    [MemberData(nameof(CmdletsAndObjects))]
    public void An_object_binds_from_the_pipeline_by_position_and_by_parameter(string cmdlet, string kind)
    {
        AddJob("a");
        AddJob("b");
        object a = Job(kind, "a");
        object b = Job(kind, "b");

        Assert.Equal(["a", "b"], Sorted(Run($"$args | {Line(cmdlet)}", a, b).WithoutErrors()));
        Assert.Equal(["a"], Run($"{Line(cmdlet)} -InputObject $args[0]", a).WithoutErrors().Names);
        Assert.Equal(["a", "b"], Sorted(Run($"{Line(cmdlet)} -InputObject $args", a, b).WithoutErrors()));
        Assert.Equal(["a", "b"], Sorted(Run($"{Line(cmdlet)} $args", a, b).WithoutErrors()));
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Names_and_objects_may_come_mixed(string cmdlet)
    {
        AddJob("a");
        AddJob("b");
        AddJob("c");

        Assert.Equal(
            ["a", "b", "c"],
            Sorted(Run($"$args[0], 'b', $args[1] | {Line(cmdlet)}", Job("summary", "a"), Job("row with Name", "c")).WithoutErrors()));
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void The_answer_is_the_same_by_argument_from_the_pipeline_and_by_property(string cmdlet)
    {
        AddJob("a");
        AddJob("b");
        const string Inputs = "'a', 'nobody', '', 'x*', 'b', 'a b'";

        RunResult[] results =
        [
            Run($"{Line(cmdlet)} {Inputs}"),
            Run($"{Line(cmdlet)} -InputObject {Inputs}"),
            Run($"{Inputs} | {Line(cmdlet)}"),
            Run($"{Inputs} | ForEach-Object {{ [pscustomobject] @{{ TranscriptionJobName = $_ }} }} | {Line(cmdlet)}"),
            Run($"{Inputs} | ForEach-Object {{ [pscustomobject] @{{ Name = $_ }} }} | {Line(cmdlet)}"),
        ];

        Assert.All(results, result => Assert.Equal(["a", "b"], Sorted(result)));
        Assert.Equal(
            ["InvalidJobName ", "InvalidJobName a b", "JobNameIsPattern x*", "JobNotFound nobody"],
            Told(results[0]).Select(error => $"{error.Id} {error.Target}"));
        Assert.All(results, result => Assert.Equal(Told(results[0]), Told(result)));
    }

    private static TheoryData<string, string> Each(params string[] kinds)
    {
        var data = new TheoryData<string, string>();
        foreach (TheoryDataRow<string> cmdlet in ModuleCmdlets.OfJobs)
        {
            foreach (string kind in kinds)
            {
                data.Add(cmdlet.Data, kind);
            }
        }

        return data;
    }

    private static IEnumerable<(string Id, object? Target, string Message)> Told(RunResult result) => result.AllErrors
        .Select(error => (error.FullyQualifiedErrorId.Split(',')[0], Bare(error.TargetObject), error.Exception.Message))
        .OrderBy(error => error.Message, StringComparer.Ordinal)
        .OrderBy(error => error.Item1, StringComparer.Ordinal);

    private object Job(string kind, string name) => kind switch
    {
        "detail" => Single($"Get-TranscriptionJobDetail {name}"),
        "summary" => Single($"Find-TranscriptionJob {name}"),
        "output file" => Single($"Save-TranscriptionOutput {name} -Destination '{Folder.Combine("before")}'"),
        "AWS Tools' object" => new ForeignJobs.AwsToolsJob(name),
        "deserialised detail" => ForeignJobs.Deserialized(Job("detail", name)),
        "detail of another session" => ForeignJobs.Deserialized(Job("detail", name), depth: 1),
        "deserialised summary" => ForeignJobs.Deserialized(Job("summary", name)),
        "deserialised AWS Tools' object" => ForeignJobs.Deserialized(Job("AWS Tools' object", name)),
        "object from JSON" => ForeignJobs.FromJson(
            $$"""{"TranscriptionJobName": "{{name}}", "CreationTime": "2026-01-02T03:04:05+00:00", "LanguageOptions": ["en-US"], "Tags": []}""")!,
        "row with TranscriptionJobName" => Row("TranscriptionJobName", name),
        "row with JobName" => Row("JobName", name),
        "row with Name" => Row("Name", name),
        "name with a property of its own" => Annotated(name),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private PSObject Single(string script) => Assert.Single(Run(script).WithoutErrors().Output);

    private static PSObject Row(string column, string name)
    {
        var row = new PSObject();
        row.Properties.Add(new PSNoteProperty(column, name));
        row.Properties.Add(new PSNoteProperty("Speaker", "someone"));
        return row;
    }

    /// <summary>A string as Get-Content gives it.</summary>
    private static PSObject Annotated(string name)
    {
        var text = new PSObject(name);
        text.Properties.Add(new PSNoteProperty("ReadCount", 1));
        return text;
    }
}
