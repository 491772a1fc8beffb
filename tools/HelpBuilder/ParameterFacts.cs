using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace TranscribeJobTools.HelpBuilder;

/// <summary>The block of facts under a parameter, with PlatyPS's keys in PlatyPS's order (schema 2024-05-01).</summary>
public sealed class ParameterFacts
{
    public string Type { get; set; } = "";

    public string DefaultValue { get; set; } = "";

    public bool SupportsWildcards { get; set; }

    public List<string> Aliases { get; set; } = [];

    public List<ParameterSetFacts> ParameterSets { get; set; } = [];

    public bool DontShow { get; set; }

    public List<string> AcceptedValues { get; set; } = [];

    public string HelpMessage { get; set; } = "";

    [YamlIgnore]
    public bool IsSwitch => Type == "System.Management.Automation.SwitchParameter";

    /// <summary>The type as a person writes it: String[], DateTime.</summary>
    [YamlIgnore]
    public string ShortType
    {
        get
        {
            string type = Type.StartsWith("System.Nullable`1[", StringComparison.Ordinal) ? Type["System.Nullable`1[".Length..^1] : Type;
            return type[(type.LastIndexOf('.') + 1)..];
        }
    }

    /// <exception cref="YamlException">The text is no such block.</exception>
    public static ParameterFacts Parse(string yaml) => new DeserializerBuilder().Build().Deserialize<ParameterFacts>(yaml);

    public string ToYaml() => new SerializerBuilder().Build().Serialize(this).ReplaceLineEndings("\n");
}

/// <summary>What a parameter is in one parameter set.</summary>
public sealed class ParameterSetFacts
{
    /// <summary>The name that stands for all parameter sets.</summary>
    public const string All = "(All)";

    public string Name { get; set; } = "";

    /// <summary>A number from 0, or Named.</summary>
    public string Position { get; set; } = "Named";

    public bool IsRequired { get; set; }

    public bool ValueFromPipeline { get; set; }

    public bool ValueFromPipelineByPropertyName { get; set; }

    public bool ValueFromRemainingArguments { get; set; }
}
