using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TranscribeJobTools.Sandbox.Server;

namespace TranscribeJobTools.Sandbox.Transcribe;

/// <summary>Holds a request to the model and refuses it in the words of the service's front end.</summary>
internal static class ConstraintCheck
{
    /// <exception cref="ServiceException">SerializationException for a wrong type, BadRequestException for all other faults together.</exception>
    public static void Run(string operation, JsonObject input)
    {
        IReadOnlyList<MemberRule> rules = MemberRules.For(operation);
        string[] faults = [.. rules.SelectMany(rule => Resolve(input, rule.Path).SelectMany(member => Faults(rule, member.Name, member.Value)))];
        if (faults.Length > 0)
        {
            throw TranscribeError.BadRequest(
                $"{faults.Length} validation error{(faults.Length == 1 ? "" : "s")} detected: {string.Join("; ", faults)}");
        }
    }

    /// <summary>All places in the input that a path names, each with its name as messages have it; a missing parent names none.</summary>
    private static IEnumerable<(string Name, JsonNode? Value)> Resolve(JsonObject input, string path)
    {
        IEnumerable<(string Name, JsonNode? Value)> places = [("", input)];
        foreach (string step in path.Split('.'))
        {
            string member = step.EndsWith("[]", StringComparison.Ordinal) ? step[..^2] : step;
            string name = char.ToLowerInvariant(member[0]) + member[1..];
            places = places
                .Where(place => place.Value is JsonObject)
                .Select(place => (place.Name.Length == 0 ? name : $"{place.Name}.{name}", place.Value!.AsObject()[member]));
            if (member != step)
            {
                places = places
                    .Where(place => place.Value is JsonArray)
                    .SelectMany(place => place.Value!.AsArray().Select((item, index) => ($"{place.Name}.{index + 1}.member", item)));
            }
        }

        return places;
    }

    private static IEnumerable<string> Faults(MemberRule rule, string name, JsonNode? value)
    {
        if (value is null)
        {
            return rule.IsRequired ? [Fault("null", name, "Member must not be null")] : [];
        }

        CheckKind(rule.Kind, value);
        return Constraints(rule, value).Select(constraint => Fault($"'{Shown(value)}'", name, constraint));
    }

    private static string Fault(string shownValue, string name, string constraint) =>
        $"Value {shownValue} at '{name}' failed to satisfy constraint: {constraint}";

    private static IEnumerable<string> Constraints(MemberRule rule, JsonNode value)
    {
        (string measure, long size) = value switch
        {
            JsonArray array => ("length", array.Count),
            JsonObject map => ("length", map.Count),
            _ when rule.Kind == MemberKind.Number => ("value", value.GetValue<long>()),
            _ when rule.Kind == MemberKind.Text => ("length", value.GetValue<string>().Length),
            _ => ("value", 0),
        };
        if (size < rule.Minimum)
        {
            yield return $"Member must have {measure} greater than or equal to {rule.Minimum}";
        }

        if (size > rule.Maximum)
        {
            yield return $"Member must have {measure} less than or equal to {rule.Maximum}";
        }

        if (rule.Pattern is not null && !Regex.IsMatch(value.GetValue<string>(), $@"\A(?:{rule.Pattern})\z"))
        {
            yield return $"Member must satisfy regular expression pattern: {rule.Pattern}";
        }

        if (rule.Values is not null && Named(value).Any(one => !rule.Values.Contains(one)))
        {
            string set = $"Member must satisfy enum value set: [{string.Join(", ", rule.Values)}]";
            yield return rule.Kind == MemberKind.Text ? set : $"Member must satisfy constraint: [{set}]";
        }
    }

    private static IEnumerable<string> Named(JsonNode value) => value switch
    {
        JsonArray array => array.Select(item => item?.ToString() ?? "null"),
        JsonObject map => map.Select(entry => entry.Key),
        _ => [value.GetValue<string>()],
    };

    private static string Shown(JsonNode value) => value switch
    {
        JsonArray array => $"[{string.Join(", ", array.Select(item => item?.ToString()))}]",
        JsonObject map => $"{{{string.Join(", ", map.Select(entry => $"{entry.Key}={entry.Value}"))}}}",
        _ => value.ToString(),
    };

    private static void CheckKind(MemberKind wanted, JsonNode value)
    {
        JsonValueKind kind = value.GetValueKind();
        bool fits = wanted switch
        {
            MemberKind.Text => kind == JsonValueKind.String,
            MemberKind.Number => kind == JsonValueKind.Number && value.AsValue().TryGetValue(out long _),
            MemberKind.Flag => kind is JsonValueKind.True or JsonValueKind.False,
            MemberKind.List => kind == JsonValueKind.Array,
            _ => kind == JsonValueKind.Object,
        };
        if (fits)
        {
            return;
        }

        string found = kind switch
        {
            JsonValueKind.String => "STRING_VALUE",
            JsonValueKind.Number => "NUMBER_VALUE",
            JsonValueKind.True => "TRUE_VALUE",
            JsonValueKind.False => "FALSE_VALUE",
            _ => "",
        };
        string type = wanted switch { MemberKind.Text => "a String", MemberKind.Number => "an Integer", MemberKind.Flag => "a Boolean", _ => "" };
        string message = found.Length == 0 ? "Start of structure or map found where not expected."
            : type.Length == 0 ? "Unexpected field type"
            : $"{found} can not be converted to {type}";
        throw new ServiceException(new TranscribeError("SerializationException", message));
    }
}
