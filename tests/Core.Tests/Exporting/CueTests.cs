using TranscribeJobTools.Core.Tests.Documents;
using TranscribeJobTools.Documents;
using TranscribeJobTools.Exporting.Subtitles;

namespace TranscribeJobTools.Core.Tests.Exporting;

public sealed class CueTests
{
    [Fact]
    public void No_speech_makes_no_cue() => Assert.Empty(Cues.Of(Speech.Document()));

    [Fact]
    public void What_fits_on_one_line_stays_on_one_line() =>
        Assert.Equal(["We need the report by Friday, please."], Cues.Shown(["We need the report by Friday, please."]));

    [Fact]
    public void Cues_end_with_sentences() => Assert.Equal(
        ["We met them in the old library on Monday.", "Everybody wanted to see the new drawings."],
        Cues.Shown(["We met them in the old library on Monday. Everybody wanted to see the new drawings."]));

    [Fact]
    public void Short_sentences_share_a_cue() =>
        Assert.Equal(["Yes. I know. Thank you."], Cues.Shown(["Yes. I know. Thank you."]));

    [Fact]
    public void A_long_sentence_is_cut_at_its_clauses() => Assert.Equal(
        [
            "When the committee had finally / agreed on the price,",
            "the builders were already busy with / another house in the neighbouring village.",
        ],
        Cues.Shown([
            "When the committee had finally agreed on the price, the builders were already busy with another house in the "
                + "neighbouring village.",
        ]));

    [Fact]
    public void A_pause_ends_a_cue_where_no_mark_does() => Assert.Equal(
        ["we looked at all of the houses again", "tomorrow somebody else will look at them"],
        Cues.Shown(["we looked at all of the houses again (1) tomorrow somebody else will look at them"]));

    [Fact]
    public void No_cue_goes_on_over_a_silence() =>
        Assert.Equal(["Well", "yes."], Cues.Shown(["Well (1.5) yes."]));

    [Fact]
    public void Lines_are_of_like_length_and_break_before_the_short_words_that_lead_on() => Assert.Equal(
        ["The city council wants to build / a road to the old harbour."],
        Cues.Shown(["The city council wants to build a road to the old harbour."]));

    [Fact]
    public void Lines_break_after_a_mark_rather_than_in_the_very_middle() => Assert.Equal(
        ["If you ask me about it, / we should have stayed at home."],
        Cues.Shown(["If you ask me about it, we should have stayed at home."]));

    [Fact]
    public void A_word_longer_than_a_line_stays_whole_on_a_line_of_its_own() => Assert.Equal(
        ["The / Donaudampfschifffahrtsgesellschaft / sank."],
        Cues.Shown(["The Donaudampfschifffahrtsgesellschaft sank."], new CueLimits { MaxLineLength = 20, MaxLines = 3 }));

    [Fact]
    public void What_the_service_takes_for_one_word_may_hold_blanks_and_is_broken_there()
    {
        TranscriptionDocument document = Speech.Document([Cues.Word("one two three four", 0, 4)]);

        IReadOnlyList<Cue> cues = Cues.Of(document, new CueLimits { MaxLineLength = 10, MaxLines = 1 });

        Assert.Equal(["one two", "three four"], Cues.Texts(cues));
        Assert.Equal([0, 2], cues.Select(cue => cue.StartSeconds));
    }

    [Fact]
    public void Japanese_breaks_between_words_after_its_marks_and_never_before_a_particle()
    {
        string[] words = ["私", "たち", "は", "昨日", "新しい", "図書館", "に", "行き", "ました", "本", "を", "三", "冊", "借り", "ました"];
        TranscriptionDocument document = Speech.Document(
            [.. words.Select((word, i) => Cues.Word(word, i * 0.4, (i * 0.4) + 0.4, mark: i is 8 or 14 ? "。" : null))]);

        Assert.Equal(
            ["私たちは昨日 / 新しい図書館に / 行きました。", "本を三冊 / 借りました。"],
            Cues.Texts(Cues.Of(document, new CueLimits { MaxLineLength = 16, MaxLines = 3 })));
    }

    [Fact]
    public void A_cue_appears_and_goes_with_its_words()
    {
        Cue cue = Assert.Single(Cues.Of(Speech.Document("(2.25) This is spoken rather slowly.")));

        Assert.Equal((2.25, 4.75), (cue.StartSeconds, cue.EndSeconds));
    }

    [Fact]
    public void A_short_word_is_shown_for_a_second_where_there_is_room() =>
        Assert.Equal(1, Cues.Seconds(Cues.Of(Speech.Document("Yes."))[0]));

    [Fact]
    public void Fast_speech_stays_until_it_is_read_where_a_pause_follows()
    {
        TranscriptionDocument document = Speech.Document(
            [Cues.Word("Incomprehensibilities notwithstanding", 0, 1, mark: "."), Cues.Word("Yes", 9, 9.5, mark: ".")]);

        Cue cue = Cues.Of(document)[0];

        Assert.Equal(Math.Round(38 / 17.0, 3), Cues.Seconds(cue));
    }

    [Fact]
    public void Where_speech_is_too_fast_to_read_cues_follow_it_without_a_gap()
    {
        TranscriptionDocument document = Speech.Document(
            [.. Enumerable.Range(0, 60).Select(i => Cues.Word("fast-talking", i * 0.3, (i * 0.3) + 0.3))]);

        IReadOnlyList<Cue> cues = Cues.Of(document);

        Assert.True(cues.Count > 5);
        Assert.All(cues.Zip(cues.Skip(1)), pair => Assert.Equal(pair.First.EndSeconds, pair.Second.StartSeconds));
    }

    [Fact]
    public void A_screen_is_never_empty_for_a_blink()
    {
        IReadOnlyList<Cue> cues = Cues.Of(Speech.Document("We met them in the old library (0.4) where everybody had a look at the drawings."));

        Assert.Equal(2, cues.Count);
        Assert.Equal(cues[1].StartSeconds, cues[0].EndSeconds);
    }

    [Fact]
    public void A_word_that_seems_to_last_half_a_minute_is_shown_for_seven_seconds() =>
        Assert.Equal(7, Cues.Seconds(Cues.Of(Speech.Document([Cues.Word("So", 0, 30)]))[0]));

    [Fact]
    public void Words_that_all_have_one_time_still_make_cues_one_after_the_other()
    {
        TranscriptionDocument document = Speech.Document([.. Enumerable.Range(0, 100).Select(i => Cues.Word($"word{i}", 0, 0))]);

        IReadOnlyList<Cue> cues = Cues.Of(document);

        Assert.All(cues, cue => Assert.True(cue.EndSeconds > cue.StartSeconds));
        Assert.All(cues.Zip(cues.Skip(1)), pair => Assert.True(pair.First.EndSeconds <= pair.Second.StartSeconds));
    }

    [Fact]
    public void The_limits_are_the_users()
    {
        CueLimits limits = new() { MaxLineLength = 12, MaxLines = 1, MaxSeconds = 2, MinSeconds = 1.5, MaxCharactersPerSecond = 6 };

        IReadOnlyList<Cue> cues = Cues.Of(Speech.Document("One. (4) Reading on."), limits);

        Assert.Equal([(0, 1.5), (4.5, 6.333)], cues.Select(cue => (cue.StartSeconds, cue.EndSeconds)));
    }
}
