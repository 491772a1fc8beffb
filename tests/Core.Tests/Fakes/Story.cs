using TranscribeJobTools.Core.Tests.Simulation;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Jobs;
using TranscribeJobTools.Saving;

namespace TranscribeJobTools.Core.Tests.Fakes;

/// <summary>What was told, and when.</summary>
internal sealed class Story(SimulatedTime time)
{
    private readonly List<(TimeSpan At, JobEvent Event)> _told = [];

    public IReadOnlyList<(TimeSpan At, JobEvent Event)> Told => _told;

    public IEnumerable<(TimeSpan At, TranscriptionJobDetail Job)> Finished =>
        from told in _told
        where told.Event is JobOutput { Value: TranscriptionJobDetail }
        select (told.At, (TranscriptionJobDetail)((JobOutput)told.Event).Value);

    public IEnumerable<string> FinishedNames => Finished.Select(finished => finished.Job.TranscriptionJobName);

    public IEnumerable<TranscriptionOutputFile> Files =>
        _told.Select(told => told.Event).OfType<JobOutput>().Select(output => output.Value).OfType<TranscriptionOutputFile>();

    public IReadOnlyList<JobError> Errors => [.. _told.Select(told => told.Event).OfType<JobError>()];

    public IEnumerable<string> ErrorIds => Errors.Select(error => error.Error.ErrorId);

    public IEnumerable<string> ErrorMessages => Errors.Select(error => error.Error.Message);

    public IEnumerable<string> Warnings =>
        _told.Select(told => told.Event).OfType<JobNote>().Where(note => note.IsWarning).Select(note => note.Text);

    public IEnumerable<string> Notes => _told.Select(told => told.Event).OfType<JobNote>().Select(note => note.Text);

    public static async Task<Story> OfAsync(SimulatedTime time, IAsyncEnumerable<JobEvent> events)
    {
        var story = new Story(time);
        await story.ReadAsync(events);
        return story;
    }

    public async Task ReadAsync(IAsyncEnumerable<JobEvent> events)
    {
        await foreach (JobEvent told in events)
        {
            _told.Add((time.Elapsed, told));
        }
    }

    public TranscribeJobException TheError() => Assert.Single(Errors).Error;
}
