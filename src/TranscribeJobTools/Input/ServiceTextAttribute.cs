using System.Management.Automation;
using System.Text.RegularExpressions;

namespace TranscribeJobTools.Input;

/// <summary>Holds a text to the service's rule, if there is one: ValidatePattern takes no empty cell, and shows its pattern to people.</summary>
/// <param name="pattern">What the whole text must match.</param>
/// <param name="rule">The rule in words.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ServiceTextAttribute(string pattern, string rule) : ValidateArgumentsAttribute
{
    /// <summary>Of vocabularies, filters and models.</summary>
    public const string Name = "[0-9a-zA-Z._-]{1,200}";
    public const string NameRule = "a name has 1 to 200 characters of A-Z a-z 0-9 . _ -";

    public const string Bucket = @"[a-z0-9][a-z0-9.\-]{1,61}[a-z0-9]";
    public const string BucketRule = "a bucket's name has 3 to 63 characters of a-z 0-9 . - and no s3:// before it";

    public string Pattern => pattern;

    public string Rule => rule;

    /// <inheritdoc/>
    protected override void Validate(object arguments, EngineIntrinsics engineIntrinsics)
    {
        if (arguments is string { Length: > 0 } text && !Regex.IsMatch(text, $@"\A(?:{pattern})\z", RegexOptions.CultureInvariant))
        {
            throw new ValidationMetadataException($"'{text}' can't be: {rule}.");
        }
    }
}
