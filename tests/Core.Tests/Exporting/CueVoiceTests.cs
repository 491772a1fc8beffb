using TranscribeJobTools.Core.Tests.Documents;
using TranscribeJobTools.Documents;
using TranscribeJobTools.Exporting.Subtitles;

namespace TranscribeJobTools.Core.Tests.Exporting;

public sealed class CueVoiceTests
{
    private static readonly string[] s_call =
    [
        "spk_0: We met them in the old library on Monday. Everybody wanted to see the new drawings.",
        "spk_1: I should like to renew two books that I borrowed in September.",
    ];

    [Fact]
    public void A_change_of_voice_begins_a_cue_and_names_stand_at_changes_only() => Assert.Equal(
        [
            "spk_0: We met them / in the old library on Monday.",
            "Everybody wanted to see the new drawings.",
            "spk_1: I should like to renew two books / that I borrowed in September.",
        ],
        Cues.Shown(s_call, marks: VoiceMarks.Names));

    [Fact]
    public void Without_names_nothing_is_shown_of_voices_that_speak_alone() => Assert.Equal(
        [
            "We met them in the old library on Monday.",
            "Everybody wanted to see the new drawings.",
            "I should like to renew two books / that I borrowed in September.",
        ],
        Cues.Shown(s_call));

    [Fact]
    public void A_voice_that_is_the_only_one_is_not_named() =>
        Assert.Equal(["Hello there."], Cues.Shown(["spk_0: Hello there."], marks: VoiceMarks.Names));

    [Theory]
    [InlineData(VoiceMarks.Dashes, "- Are you coming? / - Soon.")]
    [InlineData(VoiceMarks.Names, "spk_0: Are you coming? / spk_1: Soon.")]
    internal void Two_voices_share_a_cue_where_one_would_be_gone_before_it_is_read(VoiceMarks marks, string shown) => Assert.Equal(
        [shown, marks == VoiceMarks.Names ? "spk_0: Then we had better wait." : "Then we had better wait."],
        Cues.Shown(["spk_0: Are you coming?", "spk_1: Soon.", "spk_0: Then we had better wait."], marks: marks));

    [Fact]
    public void Voices_with_time_enough_have_cues_of_their_own() => Assert.Equal(
        ["Are you coming?", "I will be there soon."],
        Cues.Shown(["spk_0: Are you coming?", "spk_1: I will be there soon."]));

    [Fact]
    public void One_line_is_never_shared() => Assert.Equal(
        ["Are you coming?", "Soon.", "Then we had better wait."],
        Cues.Shown(["spk_0: Are you coming?", "spk_1: Soon.", "spk_0: Then we had better wait."], new CueLimits { MaxLines = 1 }));

    [Fact]
    public void Voices_that_speak_at_once_are_shown_one_after_the_other()
    {
        TranscriptionDocument document = Speech.Document([.. Both("ch_0", 0).Concat(Both("ch_1", 0.1)).OrderBy(word => word.StartSeconds)]);

        IReadOnlyList<Cue> cues = Cues.Of(document);

        Assert.All(cues.Zip(cues.Skip(1)), pair => Assert.True(pair.First.EndSeconds <= pair.Second.StartSeconds));
        Assert.All(cues, cue => Assert.True(cue.EndSeconds - cue.StartSeconds >= 0.5));
        Assert.Equal(["ch_0", "ch_1"], cues.SelectMany(cue => cue.Lines).Select(line => line.Voice).Distinct());
    }

    [Fact]
    public void What_is_thrown_in_waits_until_the_other_has_spoken()
    {
        TranscriptionDocument document = Speech.Document(
        [
            .. Words("ch_0", 0, "We have gone through all of your papers and cannot find the second letter."),
            .. Words("ch_1", 0.2, "Mhm."),
        ]);

        Assert.Equal(
            [("We have gone through all of your papers / and cannot find the second letter.", 0.0), ("Mhm.", 4.2)],
            Cues.Of(document).Select(cue => (string.Join(" / ", cue.Lines.Select(line => line.Text)), cue.StartSeconds)));
    }

    [Fact]
    public void Labels_keep_off_the_words_in_every_script()
    {
        TranscriptionDocument document = Speech.Document(
        [
            .. new[] { "你好", "图书馆" }.Select((word, i) => Cues.Word(word, i * 0.5, (i + 1) * 0.5, "ch_0", "。")),
            Cues.Word("好", 1, 1.2, "ch_1", "。"),
            .. new[] { "三", "本", "书" }.Select((word, i) => Cues.Word(word, 1.3 + (i * 0.5), 1.8 + (i * 0.5), "ch_0")),
        ]);

        Assert.Equal(["- 你好。图书馆。 / - 好。", "三本书"], Cues.Texts(Cues.Of(document)));
        Assert.Equal(
            ["ch_0: 你好。图书馆。 / ch_1: 好。", "ch_0: 三本书"], Cues.Texts(Cues.Of(document, marks: VoiceMarks.Names)));
    }

    [Fact]
    public void A_name_that_leaves_no_room_is_left_out() => Assert.Equal(
        ["Good", "morning", "Hello", "there"],
        Cues.Shown(["spk_0: Good morning", "spk_1: Hello there"], new CueLimits { MaxLineLength = 8, MaxLines = 1 }, VoiceMarks.Names));

    private static IEnumerable<TranscriptionWord> Both(string channel, double start) =>
        Words(channel, start, "Nobody could understand what the two of them were saying. They went on talking for a very long time. Then they left.");

    private static IEnumerable<TranscriptionWord> Words(string channel, double start, string text) =>
        text.Split(' ').Select((word, i) => Cues.Word(
            word.TrimEnd('.'), start + (i * 0.3), start + ((i + 1) * 0.3), channel, word.EndsWith('.') ? "." : null));
}
