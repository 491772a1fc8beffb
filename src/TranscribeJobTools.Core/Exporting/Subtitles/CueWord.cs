using TranscribeJobTools.Documents;

namespace TranscribeJobTools.Exporting.Subtitles;

/// <summary>What is never broken: a word with its marks.</summary>
/// <param name="Text">The word with its marks, without blanks.</param>
/// <param name="FollowsBlank">Whether a blank stands before it when the word before is on the same line.</param>
/// <param name="StartSeconds">When it begins.</param>
/// <param name="EndSeconds">When it ends.</param>
/// <param name="EndsSentence">Whether a sentence ends with it.</param>
internal sealed record CueWord(string Text, bool FollowsBlank, double StartSeconds, double EndSeconds, bool EndsSentence)
{
    public int Width { get; } = TextWidth.Of(Text);

    public bool EndsClause => Text[^1] is ',' or ';' or ':' or '\u2013' or '\u2014' or '،' or '؛' or '、' or '，' or '；' or '：';

    /// <summary>The words of a turn. The service puts several into one content at times: these are told apart by their blanks.</summary>
    public static CueWord[] Of(IEnumerable<TranscriptionWord> spoken)
    {
        var words = new List<CueWord>();
        TranscriptionWord? before = null;
        foreach (TranscriptionWord word in spoken)
        {
            string[] parts = SpokenText.Of(word).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            double seconds = (word.EndSeconds - word.StartSeconds) / Math.Max(1, parts.Length);
            for (int i = 0; i < parts.Length; i++)
            {
                words.Add(new CueWord(
                    parts[i],
                    i > 0 || before is null || SpokenText.NeedsBlank(before, word),
                    word.StartSeconds + (i * seconds),
                    word.StartSeconds + ((i + 1) * seconds),
                    i == parts.Length - 1 && SpokenText.EndsSentence(word)));
            }

            before = parts.Length > 0 ? word : before;
        }

        return [.. words];
    }

    /// <summary>A label: shown but never spoken, so that no pause follows it.</summary>
    public static CueWord[] OfLabel(string label) =>
        [.. label.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => new CueWord(part, true, double.NaN, double.NaN, false))];
}
