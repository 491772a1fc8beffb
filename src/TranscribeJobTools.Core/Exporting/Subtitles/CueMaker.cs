using TranscribeJobTools.Documents;

namespace TranscribeJobTools.Exporting.Subtitles;

/// <summary>Makes cues of a document, as subtitlers do: one after the other, each with one voice or with two short lines of two.</summary>
/// <param name="limits">What fits into a cue.</param>
/// <param name="marks">How viewers see who speaks.</param>
internal sealed class CueMaker(CueLimits limits, VoiceMarks marks)
{
    /// <summary>The widest silence between two voices that share a cue, in seconds.</summary>
    private const double NearSeconds = 1;

    public IReadOnlyList<Cue> Make(TranscriptionDocument document, Voices voices)
    {
        List<CuePassage> passages = Passages(document, voices);
        bool hasVoices = passages.DistinctBy(passage => passage.Voice).Skip(1).Any();
        var cues = new List<ShownSpeech>();
        string? voice = null;
        for (int i = 0; i < passages.Count;)
        {
            bool isShared = Share(passages, i);
            cues.Add(isShared ? Shared(passages[i], passages[i + 1]) : Single(passages[i], hasVoices && passages[i].Voice != voice));
            i += isShared ? 2 : 1;
            voice = passages[i - 1].Voice;
        }

        return CueTiming.Set(cues, limits);
    }

    /// <summary>What is shown together, in the order of the times; voices on two channels may speak at once.</summary>
    private List<CuePassage> Passages(TranscriptionDocument document, Voices voices)
    {
        var cutter = new TurnCutter(limits);
        var passages = new List<CuePassage>();
        double spokenUntil = 0;
        TranscriptionTurn[] turns = document.Turns;
        for (int i = 0; i < turns.Length; i++)
        {
            TranscriptionTurn turn = turns[i];
            bool isInterrupted = turn.StartSeconds < spokenUntil || (i + 1 < turns.Length && turns[i + 1].StartSeconds < turn.EndSeconds);
            spokenUntil = Math.Max(spokenUntil, turn.EndSeconds);
            string? voice = voices.NameOf(turn);
            passages.AddRange(cutter.Cut(voice, CueWord.Of(turn.Words), Label(voice), isInterrupted));
        }

        return [.. passages.OrderBy(passage => passage.StartSeconds)];
    }

    /// <summary>
    /// Whether a passage and the next one share a cue: short ones of two voices, one of which would be gone before it is read.
    /// </summary>
    private bool Share(List<CuePassage> passages, int at)
    {
        if (limits.MaxLines < 2 || at + 1 >= passages.Count || passages[at].Voice == passages[at + 1].Voice)
        {
            return false;
        }

        CuePassage one = passages[at];
        CuePassage other = passages[at + 1];
        return IsOneLine(one) && IsOneLine(other)
            && other.StartSeconds - one.EndSeconds <= NearSeconds
            && Math.Max(one.EndSeconds, other.EndSeconds) - one.StartSeconds <= limits.MaxSeconds
            && (IsHurried(one, other) || (at + 2 < passages.Count && IsHurried(other, passages[at + 2])));
    }

    private bool IsOneLine(CuePassage passage)
    {
        var fill = new LineFill(limits.MaxLineLength);
        fill.Add(SharedLabel(passage.Voice));
        fill.Add(passage.Words);
        return fill.Lines == 1 && fill.Width <= limits.MaxLineLength;
    }

    private bool IsHurried(CuePassage passage, CuePassage next)
    {
        var fill = new LineFill(limits.MaxLineLength);
        fill.Add(passage.Words);
        return next.StartSeconds - passage.StartSeconds < limits.ReadingSeconds(fill.Width);
    }

    private ShownSpeech Shared(CuePassage one, CuePassage other)
    {
        string[] lines = [.. new[] { one, other }.SelectMany(passage => Lines(SharedLabel(passage.Voice), passage))];
        return new ShownSpeech(
            one.StartSeconds,
            Math.Max(one.EndSeconds, other.EndSeconds),
            [new CueLine(one.Voice, lines[0]), new CueLine(other.Voice, lines[1])]);
    }

    private ShownSpeech Single(CuePassage passage, bool isOtherVoice) => new(
        passage.StartSeconds,
        passage.EndSeconds,
        [.. Lines(isOtherVoice ? Label(passage.Voice) : [], passage).Select(line => new CueLine(passage.Voice, line))]);

    private List<string> Lines(CueWord[] label, CuePassage passage)
    {
        CueWord[] all = [.. label, .. passage.Words];
        var fill = new LineFill(limits.MaxLineLength);
        fill.Add(all);

        // A name that leaves no room for the words is left out.
        return LineBreaker.Break(fill.Lines <= limits.MaxLines ? all : passage.Words, limits.MaxLineLength);
    }

    private CueWord[] SharedLabel(string? voice) => marks == VoiceMarks.Dashes ? CueWord.OfLabel("-") : Label(voice);

    private CueWord[] Label(string? voice) =>
        marks == VoiceMarks.Names && !string.IsNullOrWhiteSpace(voice) ? CueWord.OfLabel($"{voice}:") : [];
}
