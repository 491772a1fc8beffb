using System.Collections;
using System.Management.Automation;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Binding;

public sealed class RefusedInputTests : BindingTest
{
    public static TheoryData<string, string> CmdletsAndValues
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (TheoryDataRow<string> cmdlet in ModuleCmdlets.OfJobs)
            {
                foreach (string kind in (string[])
                    [
                        "hashtable", "file", "number", "null", "empty string", "time", "row without a name", "row with a null name",
                        "row with a number for a name", "row with a hashtable for a name", "row with an empty name", "deserialised file",
                    ])
                {
                    data.Add(cmdlet.Data, kind);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(CmdletsAndValues))]
    public void What_is_no_job_is_an_error_of_its_own_and_the_others_go_on(string cmdlet, string kind)
    {
        AddJob("a");
        AddJob("b");
        (object? value, string id, string message) = Refused(kind);

        foreach (string script in (string[])
            [
                $"'a', $args[0], 'b' | {Line(cmdlet)}",
                $"{Line(cmdlet)} 'a', $args[0], 'b'",
                $"{Line(cmdlet)} -InputObject 'a', $args[0], 'b'",
            ])
        {
            RunResult result = Run(script, value);

            Assert.Equal(["a", "b"], Sorted(result));
            ErrorRecord error = result.Error;
            Assert.StartsWith(id + ",TranscribeJobTools.Commands.", error.FullyQualifiedErrorId, StringComparison.Ordinal);
            Assert.Equal(ErrorCategory.InvalidArgument, error.CategoryInfo.Category);
            Assert.Equal(message, error.Exception.Message);
            Assert.Equal(kind == "row with an empty name" ? "" : Bare(value), Bare(error.TargetObject));
        }
    }

    [Theory]
    [MemberData(nameof(CmdletsAndValues))]
    public void What_is_no_job_leads_to_no_call(string cmdlet, string kind)
    {
        object? value = Refused(kind).Value;

        Assert.Single(Run($", $args[0] | {Line(cmdlet)}", value).Errors);
        Assert.Single(Run($"{Line(cmdlet)} $args[0]", value).Errors);
        Assert.Single(Run($"{Line(cmdlet)} -InputObject $args[0]", value).Errors);
        Assert.Empty(Sandbox.Requests.All);
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void A_malformed_name_is_answered_before_any_call(string cmdlet)
    {
        string tooLong = new('x', 201);

        RunResult result = Run($"'a b', 'ü', 's3://bucket/key.mp3', 'a/b', $args[0] | {Line(cmdlet)}", tooLong);

        Assert.Equal(
            [
                "'a b' can't be a job's name: a name has 1 to 200 characters of A-Z a-z 0-9 . _ -",
                "'ü' can't be a job's name: a name has 1 to 200 characters of A-Z a-z 0-9 . _ -",
                "'s3://bucket/key.mp3' can't be a job's name: a name has 1 to 200 characters of A-Z a-z 0-9 . _ -",
                "'a/b' can't be a job's name: a name has 1 to 200 characters of A-Z a-z 0-9 . _ -",
                $"'{new string('x', 77)}...' can't be a job's name: a name has 1 to 200 characters of A-Z a-z 0-9 . _ -",
            ],
            result.Errors.Select(error => error.Exception.Message));
        Assert.All(result.ErrorIds, id => Assert.Equal("InvalidJobName", id));
        Assert.Equal(["a b", "ü", "s3://bucket/key.mp3", "a/b", tooLong], result.Errors.Select(error => error.TargetObject));
        Assert.Empty(Sandbox.Requests.All);
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void A_wildcard_is_answered_with_a_pointer_to_Find(string cmdlet)
    {
        RunResult result = Run($"'call-*', 'call-?', 'call-[ab]' | {Line(cmdlet)}");

        Assert.All(result.ErrorIds, id => Assert.Equal("JobNameIsPattern", id));
        Assert.Equal(["call-*", "call-?", "call-[ab]"], result.Errors.Select(error => error.TargetObject));
        Assert.Equal("'call-*' is a pattern, and this cmdlet takes the names of jobs.", result.Errors[0].Exception.Message);
        Assert.Equal("Find the jobs first: Find-TranscriptionJob 'call-*' | ...", result.Errors[0].ErrorDetails.RecommendedAction);
        Assert.Empty(Sandbox.Requests.All);
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void A_name_of_the_longest_kind_and_all_characters_is_taken(string cmdlet)
    {
        string name = "aZ09._-" + new string('x', 193);
        AddJob(name);

        Assert.Equal([name], Run($"$args[0] | {Line(cmdlet)}", name).WithoutErrors().Names);
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void A_named_argument_that_is_no_string_is_refused_at_once(string cmdlet)
    {
        RunResult result = Run($"{Line(cmdlet)} -TranscriptionJobName 5");

        Assert.StartsWith("ParameterArgumentTransformationError,", result.Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(
            "A System.Int32 is not a job's name. Give names as strings; give job objects by the pipeline or with -InputObject.",
            result.Error.Exception.Message,
            StringComparison.Ordinal);
        Assert.Empty(Sandbox.Requests.All);
    }

    [Fact]
    public void Control_characters_of_a_name_are_not_told_on()
    {
        RunResult result = Run("Get-TranscriptionJobDetail $args[0], $args[1]", "a\u001b]0;owned\u0007", "b*\u001b[31m");

        Assert.Equal(["InvalidJobName", "InvalidJobName"], result.ErrorIds);
        Assert.All(result.Errors, error => Assert.DoesNotContain('\u001b', error.Exception.Message + error.ErrorDetails.RecommendedAction));
    }

    [Fact]
    public void Nothing_secret_of_a_wrong_object_is_told_on()
    {
        RunResult result = Run(
            "[pscustomobject] @{ SecretKey = 'hush' }, 'https://h/k.json?X-Amz-Expires=900&X-Amz-Signature=hush' | Get-TranscriptionJobDetail");

        Assert.Equal(
            [
                "An object with SecretKey is not a transcription job: it has no TranscriptionJobName.",
                "'https://h/k.json?...' can't be a job's name: a name has 1 to 200 characters of A-Z a-z 0-9 . _ -",
            ],
            result.Errors.Select(error => error.Exception.Message));
    }

    private static (object? Value, string Id, string Message) Refused(string kind)
    {
        object? value = kind switch
        {
            "hashtable" => new Hashtable { ["TranscriptionJobName"] = "a" },
            "file" => new FileInfo(Repository.Manifest),
            "number" => 5,
            "null" => null,
            "empty string" => "",
            "time" => new DateTime(2026, 1, 2, 3, 4, 5),
            "row without a name" => Row("Speaker", "someone"),
            "row with a null name" => Row("TranscriptionJobName", null),
            "row with a number for a name" => Row("Name", 5),
            "row with a hashtable for a name" => Row("TranscriptionJobName", new Hashtable()),
            "row with an empty name" => Row("Name", ""),
            "deserialised file" => ForeignJobs.Deserialized(new FileInfo(Repository.Manifest)),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
        string? what = kind switch
        {
            "hashtable" => "System.Collections.Hashtable",
            "file" => $"'{(Repository.Manifest.Length <= 60 ? Repository.Manifest : Repository.Manifest[..57] + "...")}' (System.IO.FileInfo)",
            "number" => "'5' (System.Int32)",
            "null" => "$null",
            "time" => "'01/02/2026 03:04:05' (System.DateTime)",
            "row without a name" => "An object with Speaker",
            "row with a null name" => "An empty object",
            "row with a number for a name" => "An object with Name",
            "row with a hashtable for a name" => "An object with TranscriptionJobName",
            "deserialised file" => "An object with " + Columns((PSObject)value!),
            _ => null,
        };
        return what is null
            ? (value, "InvalidJobName", "'' can't be a job's name: a name has 1 to 200 characters of A-Z a-z 0-9 . _ -")
            : (value, "NotAJob", $"{what} is not a transcription job: it has no TranscriptionJobName.");
    }

    private static PSObject Row(string column, object? value)
    {
        var row = new PSObject();
        row.Properties.Add(new PSNoteProperty(column, value));
        return row;
    }

    private static string Columns(PSObject item) =>
        string.Join(", ", item.Properties.Where(property => property.Value is not null).Select(property => property.Name))[..57] + "...";
}
