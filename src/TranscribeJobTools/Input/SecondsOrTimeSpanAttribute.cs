using System.Globalization;
using System.Management.Automation;

namespace TranscribeJobTools.Input;

/// <summary>
/// Takes seconds as a number, or a TimeSpan, or the text of either. Without this PowerShell reads 30 as thirty ticks, three
/// millionths of a second.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SecondsOrTimeSpanAttribute : ArgumentTransformationAttribute
{
    /// <summary>What a timer can count to.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(49);

    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        object? value = inputData.Unwrapped();
        TimeSpan? time = value switch
        {
            TimeSpan span => span,
            string text => Parse(text),
            IConvertible number when number.GetTypeCode() is >= TypeCode.SByte and <= TypeCode.Decimal =>
                Seconds(number.ToDouble(CultureInfo.InvariantCulture)),
            _ => null,
        };
        return time > TimeSpan.Zero && time <= s_longest
            ? time.Value
            : throw new ArgumentTransformationMetadataException(
                $"'{value}' is not a time: give seconds (90), a TimeSpan or its text (00:01:30); more than 0 and at most 49 days.");
    }

    private static TimeSpan? Parse(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds) ? Seconds(seconds)
        : TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out TimeSpan span) ? span
        : null;

    private static TimeSpan? Seconds(double seconds) =>
        double.IsFinite(seconds) && Math.Abs(seconds) < s_longest.TotalSeconds * 2 ? TimeSpan.FromSeconds(seconds) : null;
}
