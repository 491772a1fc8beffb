namespace TranscribeJobTools.Exporting.Subtitles;

/// <summary>
/// How much it disturbs when text is broken after a word. The figures are penalties that only mean something beside each other;
/// they were chosen by reading the cues of real transcripts.
/// </summary>
internal static class BreakCost
{
    public const double Sentence = 0;
    private const double Pause = 2;
    private const double Clause = 3;
    private const double Breath = 5;
    private const double Plain = 9;
    private const double Clinging = 18;

    private const double PauseSeconds = 0.6;
    private const double BreathSeconds = 0.25;

    public static double After(CueWord word, CueWord next)
    {
        double silence = next.StartSeconds - word.EndSeconds;
        return word switch
        {
            { EndsSentence: true } => Sentence,
            _ when silence >= PauseSeconds => Pause,
            { EndsClause: true } => Clause,
            _ when silence >= BreathSeconds => Breath,
            _ when ClingsTo(word, next) => Clinging,
            _ => Plain,
        };
    }

    /// <summary>
    /// Whether the words belong together. Articles, prepositions, conjunctions and pronouns lead to what follows and are short in every
    /// language that has blanks; in Japanese what is written in hiragana alone, particles and endings, follows what it belongs to.
    /// </summary>
    private static bool ClingsTo(CueWord word, CueWord next) => next.FollowsBlank
        ? word.Width <= 3
        : next.Text.All(character => character is >= '\u3040' and <= '\u309f' or (>= '\u3000' and <= '\u303f'));
}
