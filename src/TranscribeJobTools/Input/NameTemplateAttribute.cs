using System.Management.Automation;
using System.Text.RegularExpressions;

namespace TranscribeJobTools.Input;

/// <summary>Lets a template hold the placeholders that there are, and no other.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed partial class NameTemplateAttribute : ValidateArgumentsAttribute
{
    /// <inheritdoc/>
    protected override void Validate(object arguments, EngineIntrinsics engineIntrinsics)
    {
        foreach (Match brace in Placeholder().Matches(arguments as string ?? ""))
        {
            if (brace.Value.ToUpperInvariant() is not ("{BASENAME}" or "{EXTENSION}" or "{HASH}"))
            {
                throw new ValidationMetadataException(
                    $"'{brace.Value}' is no placeholder: there are {{BaseName}}, {{Extension}} and {{Hash}}.");
            }
        }
    }

    [GeneratedRegex(@"\{[^}]*\}?")]
    private static partial Regex Placeholder();
}
