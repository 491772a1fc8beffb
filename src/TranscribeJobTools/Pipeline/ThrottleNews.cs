using System.Globalization;
using System.Management.Automation;
using TranscribeJobTools.Calls;
using TranscribeJobTools.Connections;

namespace TranscribeJobTools.Pipeline;

/// <summary>Tells once that a service throttles, and warns once when it does nothing else.</summary>
internal sealed class ThrottleNews(Cmdlet cmdlet, TranscribeConnection connection, TimeProvider time)
{
    private static readonly TimeSpan s_worthAWarning = TimeSpan.FromSeconds(30);

    private readonly int _before = connection.Paces.Sum(pace => pace.ThrottledCalls);
    private bool _isTold;
    private bool _isWarned;

    public void Tell()
    {
        if (!_isTold && connection.Paces.Sum(pace => pace.ThrottledCalls) > _before)
        {
            _isTold = true;
            cmdlet.WriteVerbose($"The service throttles calls in {connection}; they go more slowly.");
        }

        if (!_isWarned && connection.Paces.FirstOrDefault(IsStuck) is not null)
        {
            _isWarned = true;
            cmdlet.WriteWarning(string.Create(
                CultureInfo.CurrentCulture,
                $"For {s_worthAWarning.TotalSeconds} s the service has answered every call in {connection} with throttling; going on."));
        }
    }

    private bool IsStuck(Pace pace) => pace.ThrottledSince is { } since && time.GetUtcNow() - since > s_worthAWarning;
}
