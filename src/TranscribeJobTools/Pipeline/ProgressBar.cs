using System.Management.Automation;

namespace TranscribeJobTools.Pipeline;

/// <summary>One progress bar: at most four updates a second, none for what is over at once, gone at the end.</summary>
internal sealed class ProgressBar(Cmdlet cmdlet, string activity, TimeProvider time)
{
    /// <summary>The time between two updates, and the time before the first.</summary>
    public static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(250);

    // The same for all cmdlets of a kind, so that a new bar takes the place of the last.
    private readonly int _id = StringComparer.Ordinal.GetHashCode(activity) & 0xFFFF;
    private long _last = time.GetTimestamp();
    private bool _isShown;

    public void Update(Func<(string Status, int Percent)> describe)
    {
        if (time.GetElapsedTime(_last) < Tick)
        {
            return;
        }

        _last = time.GetTimestamp();
        _isShown = true;
        (string status, int percent) = describe();
        cmdlet.WriteProgress(new ProgressRecord(_id, activity, status) { PercentComplete = Math.Clamp(percent, 0, 100) });
    }

    public void Complete()
    {
        if (_isShown)
        {
            _isShown = false;
            cmdlet.WriteProgress(new ProgressRecord(_id, activity, "Done") { RecordType = ProgressRecordType.Completed });
        }
    }
}
