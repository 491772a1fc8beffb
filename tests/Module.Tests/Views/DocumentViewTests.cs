using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Views;

public sealed class DocumentViewTests : ViewTest
{
    private const string Conversation =
        """
        {"jobName":"call-0001","isRedacted":true,"results":{"language_code":"en-US","language_identification":[{"score":"0.98","code":"en-US"}],
        "transcripts":[{"transcript":"Thank you. Hi."}],"speaker_labels":null,"items":[
        {"start_time":"0.29","end_time":"0.5","alternatives":[{"confidence":"0.9","content":"Thank you for calling, my name is Alice, and this line goes on for longer than a screen is wide"}],
        "type":"pronunciation","speaker_label":"spk_0"},{"alternatives":[{"confidence":"0.0","content":"."}],"type":"punctuation","speaker_label":"spk_0"},
        {"start_time":"3725.5","end_time":"3726.009","alternatives":[{"content":"[PII]","redactions":[{"confidence":"0.9","type":"NAME","category":"PII"}]},{"confidence":"0.5","content":"Hy"}],
        "type":"pronunciation","speaker_label":"spk_1"}]}}
        """;

    [Fact]
    public void A_document_is_a_line_of_facts()
    {
        AssertLooks(
            """
            JobName                    Duration Language     Words Confidence Voices
            -------                    -------- --------     ----- ---------- ------
            call-0001                   1:02:06 en-US (98%)      2      90.0% 2 speakers, …
            """,
            ShowDocument("$_"));
    }

    [Theory]
    [InlineData(null, 0, "")]
    [InlineData("Hello there.", 1, "Hello there.")]
    [InlineData("Hello there. ", 30, "Hello there. Hello")]
    [InlineData("漢", 400, "漢漢")]
    public void A_list_shows_how_a_long_text_begins(string? sentence, int times, string beginning)
    {
        string? text = sentence is null ? null : string.Concat(Enumerable.Repeat(sentence, times));
        string shown = (string)Run("[TranscribeJobTools.Formatting.DocumentCells]::Beginning($args[0])", text).WithoutErrors().Output[0].BaseObject;

        Assert.StartsWith(beginning, shown, StringComparison.Ordinal);
        Assert.InRange(shown.Length, beginning.Length, 304);
        Assert.Equal(times > 1, shown.EndsWith(" ...", StringComparison.Ordinal));
    }

    [Fact]
    public void Turns_are_a_conversation_to_read()
    {
        AssertLooks(
            """
               Time Voice       Text
               ---- -----       ----
            0:00:00 spk_0       Thank you for calling, my name is Alice, and this line
                                goes on for longer than a screen is wide.
            1:02:05 spk_1       [PII]
            """,
            ShowDocument("$_.Turns"));
    }

    [Fact]
    public void Words_and_speakers_show_what_is_known_of_them()
    {
        AssertLooks(
            """
                 Start        End Voice       Confidence Word                 Remark
                 -----        --- -----       ---------- ----                 ------
            1:02:05.50 1:02:06.00 spk_1                  [PII]                or Hy; redac…
            """,
            ShowDocument("$_.Words[1]"));
        AssertLooks(
            """
            Label       Channel      Turns  Words   Speech
            -----       -------      -----  -----   ------
            spk_0                        1      1  0:00:00
            spk_1                        1      1  0:00:00
            """,
            ShowDocument("$_.Speakers"));
    }

    [Fact]
    public void What_follows_another_kind_shows_its_main_properties()
    {
        string screen = ShowDocument("$_; $_.Turns[1]");

        Assert.Contains("StartSeconds : 3725.5", screen, StringComparison.Ordinal);
        Assert.Contains("Text         : [PII]", screen, StringComparison.Ordinal);
    }

    [Fact]
    public void No_property_is_there_for_the_screen_alone()
    {
        File.WriteAllText(Folder.Combine("a.json"), Conversation);

        RunResult result = Run("Import-TranscriptionDocument $args[0] | ForEach-Object { $_; $_.Turns[0]; $_.Words[0] }", Folder.Combine("a.json"));

        Assert.All(result.WithoutErrors().Output, item => Assert.Equal(
            item.BaseObject.GetType().GetProperties().Select(property => property.Name).Order(),
            item.Properties.Select(property => property.Name).Order()));
    }

    /// <summary>PowerShell breaks lines between words only in languages that it knows to have blanks.</summary>
    private string ShowDocument(string script)
    {
        File.WriteAllText(Folder.Combine("a.json"), Conversation);
        return Show(
            $"[cultureinfo]::CurrentCulture = 'en-US'; Import-TranscriptionDocument $args[0] | ForEach-Object {{ {script} }}", Folder.Combine("a.json"));
    }
}
