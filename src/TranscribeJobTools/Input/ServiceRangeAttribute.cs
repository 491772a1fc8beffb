using System.Globalization;
using System.Management.Automation;

namespace TranscribeJobTools.Input;

/// <summary>Holds a number to the service's limits, if there is one: ValidateRange takes no empty cell.</summary>
/// <param name="minimum">The least.</param>
/// <param name="maximum">The most.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ServiceRangeAttribute(int minimum, int maximum) : ValidateArgumentsAttribute
{
    public int Minimum => minimum;

    public int Maximum => maximum;

    /// <inheritdoc/>
    protected override void Validate(object arguments, EngineIntrinsics engineIntrinsics)
    {
        if (arguments is int number && (number < minimum || number > maximum))
        {
            throw new ValidationMetadataException(string.Create(
                CultureInfo.InvariantCulture, $"{number} is out of range: Amazon Transcribe takes {minimum} to {maximum}."));
        }
    }
}
