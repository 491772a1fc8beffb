using System.Collections;
using System.Management.Automation;
using System.Reflection;
using System.Runtime.Loader;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Connecting;

/// <summary>Job objects that are not this module's own go through every cmdlet, by the pipeline and by -InputObject.</summary>
public sealed class ForeignJobTests : ModuleTest
{
    private static readonly Assembly s_otherCore = new AssemblyLoadContext("another module's", isCollectible: false)
        .LoadFromAssemblyPath(Path.Combine(Repository.Root, "bin/TranscribeJobTools.Core.dll"));

    public static TheoryData<string> Kinds =>
        ["another load context's", "its summary", "AWS Tools'", "deserialised", "deserialised by AWS Tools", "from JSON", "from CSV"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void They_are_asked_for_by_name(string kind)
    {
        Sandbox.AddJob(new JobDefinition("a"));
        object job = Make(kind);

        foreach (string command in (string[])["Get-TranscriptionJobDetail", "Wait-TranscriptionJob"])
        {
            Assert.Equal(["a"], Run($"$args[0] | {command}", job).WithoutErrors().Names);
            Assert.Equal(["a"], Run($"{command} -InputObject $args[0]", job).WithoutErrors().Names);
            Assert.Equal(["a"], Run($"{command} $args[0]", job).WithoutErrors().Names);
        }

        Run("$args[0] | Save-TranscriptionOutput -Destination $args[1]", job, Folder.Path).WithoutErrors();
        Run("Save-TranscriptionOutput -InputObject $args[0] -Destination $args[1] -Force", job, Folder.Path).WithoutErrors();

        Assert.Equal(["a.json"], Folder.Files);
    }

    [Theory]
    [InlineData("another load context's")]
    [InlineData("AWS Tools'")]
    [InlineData("deserialised")]
    [InlineData("deserialised by AWS Tools")]
    [InlineData("from JSON")]
    public void The_links_that_they_carry_are_used_without_another_call(string kind)
    {
        Sandbox.AddJob(new JobDefinition("a") { SubtitleFormats = ["vtt", "srt"] });
        object job = Make(kind, Run("Get-TranscriptionJobDetail a").WithoutErrors().Output[0]);
        Sandbox.Requests.Clear();

        Run("$args[0] | Save-TranscriptionOutput -Destination $args[1]", job, Folder.Path).WithoutErrors();

        Assert.Equal(["a.json", "a.srt", "a.vtt"], Folder.Files);
        Assert.Equal(["GetObject"], Sandbox.Requests.All.Select(request => request.Operation).Distinct());
    }

    private static object Make(string kind, PSObject? detail = null)
    {
        object ours = detail is null
            ? New("TranscribeJobTools.Jobs.TranscriptionJobDetail", ("TranscriptionJobName", "a"))
            : Copy(detail.BaseObject);
        return kind switch
        {
            "another load context's" => ours,
            "its summary" => New(
                "TranscribeJobTools.Jobs.TranscriptionJobSummary", ("TranscriptionJobName", "a"), ("TranscriptionJobStatus", "COMPLETED")),
            "AWS Tools'" => Theirs(ours),
            "deserialised" => PSSerializer.Deserialize(PSSerializer.Serialize(detail ?? ours, 5)),
            "deserialised by AWS Tools" => PSSerializer.Deserialize(PSSerializer.Serialize(Theirs(ours), 5)),
            "from JSON" => AsCustomObject(ours)!,
            _ => Row(),
        };
    }

    private static PSObject Row()
    {
        var row = new PSObject();
        row.Properties.Add(new PSNoteProperty("JobName", "a"));
        row.Properties.Add(new PSNoteProperty("Agent", "Smith"));
        return row;
    }

    private static object New(string type, params (string Name, object? Value)[] members)
    {
        object made = Activator.CreateInstance(s_otherCore.GetType(type, throwOnError: true)!)!;
        foreach ((string name, object? value) in members)
        {
            made.GetType().GetProperty(name)!.SetValue(made, value);
        }

        return made;
    }

    /// <summary>The same detail in the types of the other load context.</summary>
    private static object Copy(object detail) => New(
        detail.GetType().FullName!,
        ("TranscriptionJobName", Read(detail, "TranscriptionJobName")),
        ("TranscriptionJobStatus", Read(detail, "TranscriptionJobStatus")),
        ("Transcript", New(
            "TranscribeJobTools.Jobs.Transcript", ("TranscriptFileUri", Read(Read(detail, "Transcript")!, "TranscriptFileUri")))),
        ("Subtitles", New(
            "TranscribeJobTools.Jobs.SubtitlesOutput",
            ("Formats", Read(Read(detail, "Subtitles")!, "Formats")),
            ("SubtitleFileUris", Read(Read(detail, "Subtitles")!, "SubtitleFileUris")))));

    private static object? Read(object owner, string property) => owner.GetType().GetProperty(property)!.GetValue(owner);

    /// <summary>The shape of AWS Tools' objects: lists for arrays, and constants that are objects with a Value.</summary>
    private static TranscriptionJob Theirs(object ours) => new()
    {
        TranscriptionJobName = (string)Read(ours, "TranscriptionJobName")!,
        TranscriptionJobStatus = Read(ours, "TranscriptionJobStatus") is string status ? new Constant(status) : null,
        Transcript = Read(ours, "Transcript"),
        Subtitles = Read(ours, "Subtitles") is { } subtitles
            ? new Subtitles([.. (string[])Read(subtitles, "Formats")!], [.. (string[])Read(subtitles, "SubtitleFileUris")!])
            : null,
    };

    /// <summary>What ConvertFrom-Json makes of it.</summary>
    private static object? AsCustomObject(object? value)
    {
        if (value is null or string or ValueType)
        {
            return value;
        }

        if (value is IEnumerable items)
        {
            return items.Cast<object?>().Select(AsCustomObject).ToArray();
        }

        var made = new PSObject();
        foreach (PropertyInfo property in value.GetType().GetProperties())
        {
            made.Properties.Add(new PSNoteProperty(property.Name, AsCustomObject(property.GetValue(value))));
        }

        return made;
    }

    private sealed class TranscriptionJob
    {
        public string TranscriptionJobName { get; init; } = "";

        public Constant? TranscriptionJobStatus { get; init; }

        public object? Transcript { get; init; }

        public Subtitles? Subtitles { get; init; }
    }

    private sealed record Subtitles(List<string> Formats, List<string> SubtitleFileUris);

    private sealed record Constant(string Value)
    {
        public override string ToString() => Value;
    }
}
