using System.Text;
using TranscribeJobTools.Documents;

namespace TranscribeJobTools.Core.Tests.Documents.Reading;

/// <summary>What is odd about files of the service and of emulators.</summary>
public sealed class LayoutTests : ReadingTest
{
    [Fact]
    public void The_head_of_a_file_is_read()
    {
        TranscriptionDocument document = Read(
            $$"""{"status":"COMPLETED","isRedacted":true,"results":{"items":[{{Hello}}]},"accountId":"123456789012","jobName":"a"}""");

        Assert.Equal(
            ("/in/a.json", "a", "123456789012", "COMPLETED", true, "Hello", 0.5),
            (document.Path, document.JobName, document.AccountId, document.Status, document.IsRedacted, document.Text, document.DurationSeconds));
        Assert.Null(Results("\"items\":[]").IsRedacted);
    }

    [Fact]
    public void Silence_is_a_document_without_words()
    {
        TranscriptionDocument document = Read(
            """{"jobName":"a","status":"COMPLETED","results":{"transcripts":[{"transcript":""}],"speaker_labels":null,"items":[],"audio_segments":[]}}""");

        Assert.Equal("", document.Text);
        Assert.Empty(document.Turns);
        Assert.Empty(document.Words);
        Assert.Equal(0, document.DurationSeconds);
    }

    [Fact]
    public void Text_without_items_is_one_turn()
    {
        TranscriptionTurn turn = Assert.Single(Results("\"transcripts\":[{\"transcript\":\"Hello you.\"}]").Turns);

        Assert.Equal("Hello you.", turn.Text);
        Assert.Null(turn.Speaker);
    }

    [Fact]
    public void An_end_before_its_start_is_the_start()
    {
        TranscriptionWord word = Assert.Single(Results($"\"items\":[{Word("a", 2, 1.5)}]").Words);

        Assert.Equal((2, 2), (word.StartSeconds, word.EndSeconds));
    }

    [Fact]
    public void Words_come_in_the_order_of_their_times()
    {
        Assert.Equal(["a", "b", "c"], Results($"\"items\":[{Word("b", 2, 3)},{Word("c", 2, 3)},{Word("a", 1, 2)}]").Words.Select(word => word.Content));
    }

    [Fact]
    public void Marks_go_to_the_word_before_or_to_the_one_that_they_open()
    {
        TranscriptionDocument document = Results(
            $"\"items\":[{Mark("¿")},{Word("Cómo", 0, 1)},{Word("estás", 1, 2)},{Mark("?")},{Mark("!")},{Mark("¡")}]");

        Assert.Equal("¿Cómo estás?!¡", Assert.Single(document.Turns).Text);
        Assert.Equal("¿", document.Words[0].LeadingPunctuation);
    }

    [Fact]
    public void On_two_channels_marks_go_to_the_word_of_their_own_channel()
    {
        const string First = ",\"channel_label\":\"ch_0\"";
        const string Second = ",\"channel_label\":\"ch_1\"";

        TranscriptionDocument document = Results($"\"items\":[{Word("a", 0, 1, First)},{Word("b", 0.5, 1, Second)},{Mark(".", First)},{Mark("?", Second)}]");

        Assert.Equal(["ch_0: a.", "ch_1: b?"], document.Turns.Select(turn => turn.ToString()));
    }

    [Fact]
    public void Who_speaks_is_told_by_audio_segments_before_items_before_times()
    {
        const string Times =
            """
            "speaker_labels":{"segments":[{"start_time":"0","end_time":"9","speaker_label":"spk_7","items":[]},
            {"start_time":"3","end_time":"4","speaker_label":"spk_1","items":[{"start_time":"3.0","end_time":"4.0","speaker_label":"spk_3"}]}]}
            """;

        TranscriptionDocument document = Results(
            $$"""
            "items":[{{Word("a", 1, 2, ",\"id\":0,\"speaker_label\":\"spk_9\"")}},{{Word("b", 2, 3, ",\"id\":1,\"speaker_label\":\"spk_2\"")}},
            {{Word("c", 3, 4, ",\"id\":2")}},{{Word("d", 2.5, 2.6, ",\"id\":3")}}],
            "audio_segments":[{"id":0,"speaker_label":"spk_1","language_code":"de-DE","items":[0, 99]}],{{Times}}
            """);

        Assert.Equal(["spk_1", "spk_2", "spk_7", "spk_3"], document.Words.Select(word => word.Speaker));
        Assert.Equal(["de-DE", null, null, null], document.Words.Select(word => word.Language));
    }

    [Fact]
    public void A_segment_of_the_service_is_one_utterance_whatever_its_pauses()
    {
        TranscriptionDocument document = Results(
            $$"""
            "items":[{{Word("a", 0, 1, ",\"id\":0,\"channel_label\":\"ch_0\"")}},{{Word("b", 2, 3, ",\"id\":1,\"channel_label\":\"ch_1\"")}},
            {{Word("c", 5, 6, ",\"id\":2,\"channel_label\":\"ch_0\"")}}],
            "audio_segments":[{"items":[0,2]},{"items":[1]}]
            """);

        Assert.Equal(["ch_0: a c", "ch_1: b"], document.Turns.Select(turn => turn.ToString()));
    }

    [Fact]
    public void Readings_of_a_segment_have_their_words()
    {
        const string Flat = """{"start_time":"0.1","end_time":"0.5","type":"pronunciation","content":"Hullo","confidence":"0.7"},{"type":"punctuation","content":"."}""";

        TranscriptionSegment segment = Assert.Single(Results(
            $$"""
            "items":[{{Hello}}],"segments":[{"start_time":"0.1","end_time":"0.6","alternatives":[{"transcript":"Hello.","items":[{{Hello}}]},{"items":[{{Flat}}]}]}]
            """).Segments);

        Assert.Equal(["Hello.", "Hullo."], segment.Alternatives.Select(reading => reading.Text));
        TranscriptionWord word = Assert.Single(segment.Alternatives[1].Words);
        Assert.Equal(("Hullo", ".", 0.7), (word.Content, word.Punctuation, word.Confidence));
        Assert.Same(word, segment.Alternatives[1].Words[0]);
    }

    [Fact]
    public void Languages_are_those_that_were_heard_and_the_surest_comes_first()
    {
        Assert.Equal(
            [("en-US", 0.98, null)],
            Languages(""" "items":[],"language_code":"en-US","language_identification":[{"score":"0.98","code":"en-US"},{"score":"0.01","code":"en-AU"}] """));
        Assert.Equal(
            [("de-DE", null, 7.5), ("en-US", null, 2.45)],
            Languages(""" "items":[],"language_codes":[{"language_code":"en-US","duration_in_seconds":2.45},{"language_code":"de-DE","duration_in_seconds":7.5}] """));
    }

    [Fact]
    public void Toxic_speech_and_medical_terms_are_read()
    {
        TranscriptionDocument document = Results(
            """
            "items":[],"toxicity_detection":[{"text":"t","toxicity":0.7638,"categories":{"profanity":0.9913,"hate_speech":0.0382,"sexual":0.1,"insult":0.2,
            "violence_or_threat":0.3,"graphic":0.4,"harassment_or_abuse":0.5},"start_time":8.92,"end_time":13.45}],
            "entities":[{"content":"aspirin","category":"MEDICATION","startTime":1.5,"endTime":2.5,"confidence":0.9}]
            """);

        ToxicSpeech toxic = Assert.Single(document.Toxicity);
        Assert.Equal(("t", 0.7638, "Profanity 0.99", 8.92, 13.45), (toxic.Text, toxic.Toxicity, toxic.Categories.ToString(), toxic.StartSeconds, toxic.EndSeconds));
        Assert.Equal(0.5, toxic.Categories.HarassmentOrAbuse);
        MedicalEntity entity = Assert.Single(document.Entities);
        Assert.Equal(("aspirin", "MEDICATION", 1.5, 2.5, 0.9), (entity.Content, entity.Category, entity.StartSeconds, entity.EndSeconds, entity.Confidence));
    }

    [Fact]
    public void Numbers_may_be_written_in_any_way_and_be_a_hair_beyond_their_bounds()
    {
        TranscriptionWord word = Assert.Single(Results(
            """ "items":[{"start_time":1e-1,"end_time":"0.50000000000000001","alternatives":[{"confidence":1.0000000000000002,"content":"a"}]}] """).Words);

        Assert.Equal((0.1, 0.5, 1), (word.StartSeconds, word.EndSeconds, word.Confidence));
    }

    [Fact]
    public void Controls_in_texts_are_made_harmless_and_labels_are_one_string_each()
    {
        TranscriptionDocument document = Results(
            $"\"items\":[{Word(" a\\u001b[31m ", 0, 1, ",\"speaker_label\":\"spk_0\"")},{Word("b", 1, 2, ",\"speaker_label\":\"spk_0\"")}]");

        Assert.Equal("a\ufffd[31m b", document.Text);
        Assert.Same(document.Words[0].Speaker, document.Words[1].Speaker);
        Assert.Same(document.Words[0].Alternatives, document.Words[1].Alternatives);
    }

    [Fact]
    public void Keys_may_be_escaped_and_unknown_ones_are_passed_over()
    {
        Assert.Equal("a", Read("""{"job\u004eame":"a","x":{"items":[[{}]]},"results":{"items":[]},"y":"\ud800"}""").JobName);
    }

    [Fact]
    public void Files_with_a_mark_of_their_encoding_are_read()
    {
        string json = $"{{\"results\":{{\"items\":[{Hello.Replace("Hello", "Olá 😀", StringComparison.Ordinal)}]}}}}";
        foreach (Encoding encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            Assert.Equal("Olá 😀", Read([.. encoding.GetPreamble(), .. encoding.GetBytes(json)]).Text);
        }
    }

    private static IEnumerable<(string Code, double? Score, double? Seconds)> Languages(string members) =>
        Results(members).Languages.Select(language => (language.LanguageCode, language.Score, language.DurationSeconds));
}
