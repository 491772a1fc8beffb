using System.Globalization;
using System.Management.Automation;
using TranscribeJobTools.Jobs;

namespace TranscribeJobTools.Commands;

/// <summary>Tells all that the service knows about jobs: many names at once, the answers in the order of the names.</summary>
[Cmdlet(
    VerbsCommon.Get, "TranscriptionJobDetail", DefaultParameterSetName = ByName,
    HelpUri = HelpPages.Base + "Get-TranscriptionJobDetail.md")]
[OutputType(typeof(TranscriptionJobDetail))]
public sealed class GetTranscriptionJobDetailCommand : JobCommand
{
    private int _asked;
    private int _answered;

    private protected override string Activity => "Reading transcription jobs";

    private protected override bool Accepts(JobReference job)
    {
        _asked++;
        return true;
    }

    private protected override async IAsyncEnumerable<JobEvent> RunAsync(
        IAsyncEnumerable<JobReference> jobs, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (JobEvent answer in JobReader.ReadAsync(jobs, ThrottleLimit, cancellationToken).ConfigureAwait(false))
        {
            Interlocked.Increment(ref _answered);
            yield return answer;
        }
    }

    private protected override (string Status, int Percent) DescribeProgress() =>
        (string.Create(CultureInfo.CurrentCulture, $"{_answered:N0} of {_asked:N0}"), _asked == 0 ? 0 : _answered * 100 / _asked);
}
