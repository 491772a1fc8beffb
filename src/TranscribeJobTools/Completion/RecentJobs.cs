using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using TranscribeJobTools.Backend;
using TranscribeJobTools.Commands;
using TranscribeJobTools.Connections;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Formatting;
using TranscribeJobTools.Jobs;

namespace TranscribeJobTools.Completion;

/// <summary>The newest jobs of an account, for Tab: one page, that is remembered for some seconds. What can't be had in two seconds is none.</summary>
internal static class RecentJobs
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_remembered = TimeSpan.FromSeconds(10);
    private static readonly ConcurrentDictionary<ConnectionSettings, Answer> s_answers = new();

    /// <summary>The names, newest first, each with its state and age.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Describe(ConnectionSettings settings)
    {
        foreach ((ConnectionSettings asked, Answer old) in s_answers)
        {
            if (ConnectedCommand.Time.GetElapsedTime(old.Timestamp) > s_remembered)
            {
                s_answers.TryRemove(asked, out _);
            }
        }

        // None is remembered too: offline, not each Tab is to cost that.
        Answer answer = s_answers.GetOrAdd(settings, _ => new Answer(Ask(settings), ConnectedCommand.Time.GetTimestamp()));
        return answer.Jobs.Select(job => KeyValuePair.Create(job.TranscriptionJobName, Printable.Text(Describe(job))));
    }

    [SuppressMessage("Design", "CA1031", Justification = "A Tab that finds nothing is no place for an error.")]
    private static TranscriptionJobSummary[] Ask(ConnectionSettings settings)
    {
        using var stop = new CancellationTokenSource(s_patience);
        try
        {
            return [.. ListAsync(settings, stop.Token).ToBlockingEnumerable(stop.Token)];
        }
        catch (Exception)
        {
            return [];
        }
    }

    private static async IAsyncEnumerable<TranscriptionJobSummary> ListAsync(
        ConnectionSettings settings, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // On another thread, since the look for a role of this computer takes its time.
        TranscribeConnection connection = await Task
            .Run(() => AwsBackend.Connections.Connect(settings), cancellationToken)
            .WaitAsync(cancellationToken)
            .ConfigureAwait(false);
        JobPage page = await connection
            .ListJobsAsync(new JobListRequest(), cancellationToken)
            .WaitAsync(cancellationToken)
            .ConfigureAwait(false);
        foreach (TranscriptionJobSummary job in page.Jobs)
        {
            yield return job;
        }
    }

    private static string Describe(TranscriptionJobSummary job) => job.CreationTime is { } created
        ? $"{job.TranscriptionJobStatus}, made {ViewCells.Duration(ConnectedCommand.Time.GetUtcNow() - created.ToUniversalTime())} ago"
        : job.TranscriptionJobStatus ?? "";

    private sealed record Answer(TranscriptionJobSummary[] Jobs, long Timestamp);
}
