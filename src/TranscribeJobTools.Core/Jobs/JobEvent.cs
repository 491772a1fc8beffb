using TranscribeJobTools.Errors;

namespace TranscribeJobTools.Jobs;

/// <summary>Something that happened while jobs were worked on, for the cmdlet to write.</summary>
internal abstract record JobEvent;

/// <summary>An object for the pipeline.</summary>
internal sealed record JobOutput(object Value) : JobEvent;

/// <summary>What went wrong with one job; the others go on.</summary>
/// <param name="Target">The job, path or object that the error is about.</param>
/// <param name="Error">The error in a user's words.</param>
internal sealed record JobError(object Target, TranscribeJobException Error) : JobEvent;

/// <summary>A step of the story: for -Verbose, or a warning if it needs to be known.</summary>
internal sealed record JobNote(string Text, bool IsWarning = false) : JobEvent;
