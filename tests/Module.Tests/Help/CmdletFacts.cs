using System.Globalization;
using System.Management.Automation;
using System.Text;
using System.Text.RegularExpressions;
using TranscribeJobTools.HelpBuilder;

namespace TranscribeJobTools.Module.Tests.Help;

/// <summary>What the engine knows of a cmdlet, in the terms of its page.</summary>
internal sealed class CmdletFacts(CmdletInfo cmdlet)
{
    private readonly object _instance = Activator.CreateInstance(cmdlet.ImplementingType)!;

    public string Name => cmdlet.Name;

    public string HelpUri => new CommandMetadata(cmdlet).HelpUri;

    /// <summary>The cmdlet's own parameters, by name.</summary>
    public IEnumerable<string> ParameterNames => cmdlet.Parameters.Keys
        .Where(name => !Cmdlet.CommonParameters.Contains(name, StringComparer.OrdinalIgnoreCase))
        .Order(StringComparer.OrdinalIgnoreCase);

    /// <summary>"### Set (Default)" and the command, for each parameter set.</summary>
    public string Syntax()
    {
        var text = new StringBuilder();
        foreach (CommandParameterSetInfo set in cmdlet.ParameterSets.OrderByDescending(set => set.IsDefault).ThenBy(set => set.Name, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"### {set.Name}{(set.IsDefault && set.Name != ParameterAttribute.AllParameterSets ? " (Default)" : "")}\n\n");
            text.Append(CultureInfo.InvariantCulture, $"```\n{Wrapped($"{cmdlet.Name} {set}")}\n```\n\n");
        }

        return text.ToString();
    }

    public ParameterFacts Parameter(string name)
    {
        ParameterMetadata parameter = cmdlet.Parameters[name];
        return new ParameterFacts
        {
            Type = TypeName(parameter.ParameterType),
            DefaultValue = DefaultValue(name, parameter),
            SupportsWildcards = parameter.Attributes.OfType<SupportsWildcardsAttribute>().Any(),
            Aliases = [.. parameter.Aliases],
            ParameterSets =
            [
                .. parameter.ParameterSets.OrderBy(set => set.Key, StringComparer.Ordinal).Select(set => new ParameterSetFacts
                {
                    Name = set.Key == ParameterAttribute.AllParameterSets ? ParameterSetFacts.All : set.Key,
                    Position = set.Value.Position == int.MinValue ? "Named" : set.Value.Position.ToString(CultureInfo.InvariantCulture),
                    IsRequired = set.Value.IsMandatory,
                    ValueFromPipeline = set.Value.ValueFromPipeline,
                    ValueFromPipelineByPropertyName = set.Value.ValueFromPipelineByPropertyName,
                    ValueFromRemainingArguments = set.Value.ValueFromRemainingArguments,
                }),
            ],
            AcceptedValues = [.. parameter.Attributes.OfType<ValidateSetAttribute>().SelectMany(set => set.ValidValues)],
        };
    }

    private static string TypeName(Type type) =>
        Nullable.GetUnderlyingType(type) is { } value ? $"System.Nullable`1[{value.FullName}]" : type.FullName!;

    /// <summary>What a parameter is without being given; empty where that is nothing, or no value that could be given.</summary>
    private string DefaultValue(string name, ParameterMetadata parameter)
    {
        object? value = cmdlet.ImplementingType.GetProperty(name)?.GetValue(_instance);
        bool isOutOfRange = value is not null
            && parameter.Attributes.OfType<ValidateRangeAttribute>().Any(range => ((IComparable)range.MinRange).CompareTo(value) > 0);
        return value switch
        {
            _ when isOutOfRange => "",
            SwitchParameter or null when parameter.SwitchParameter => "False",
            Encoding encoding => encoding.WebName,
            Array => "",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };
    }

    /// <summary>Parameters stay whole.</summary>
    private static string Wrapped(string command)
    {
        var lines = new List<string> { "" };
        foreach (string piece in Regex.Split(command, @" (?=-|\[)"))
        {
            if (lines[^1].Length + 1 + piece.Length > 100)
            {
                lines.Add("");
            }

            lines[^1] += lines is [""] ? piece : $" {piece}";
        }

        return string.Join('\n', lines);
    }
}
