using System.Management.Automation;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Exporting;

/// <summary>What a user says about the form of the files.</summary>
public sealed class ExportParameterTests : ExportTest
{
    [Theory]
    [InlineData("-Format Text -Per Word", "-Per means nothing to -Format Text; it is for Csv.", "-Per")]
    [InlineData("-Format markdown -Per Turn", "-Per means nothing to -Format Markdown; it is for Csv.", "-Per")]
    [InlineData("-Format CSV -Width 80", "-Width means nothing to -Format Csv; it is for Text, Markdown.", "-Width")]
    [InlineData("-Format Csv -MaxLines 1", "-MaxLines means nothing to -Format Csv; it is for Srt, Vtt.", "-MaxLines")]
    [InlineData("-Format Docx -MinSeconds 2", "-MinSeconds means nothing to -Format Docx; it is for Srt, Vtt.", "-MinSeconds")]
    [InlineData("-Format Vtt -Media a.mp3", "-Media means nothing to -Format Vtt; it is for Html.", "-Media")]
    public void A_parameter_of_another_format_is_refused(string parameters, string message, string name)
    {
        ErrorRecord error = Refuse($"Document a.json | Export-TranscriptionDocument {parameters}");

        Assert.Equal("ParameterNotForFormat" + Id, error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.InvalidArgument, error.CategoryInfo.Category);
        Assert.Equal(message, error.ToString());
        Assert.Equal($"Leave {name} out, or choose another -Format.", error.ErrorDetails.RecommendedAction);
    }

    [Theory]
    [InlineData("", "Turn,Start,")]
    [InlineData("-Per Turn", "Turn,Start,")]
    [InlineData("-Per word", "Turn,StartSeconds,EndSeconds,Name,")]
    public void A_row_is_a_turn_unless_a_word_is_asked_for(string parameters, string header)
    {
        Run($"Document a.json | Export-TranscriptionDocument -Format Csv {parameters}").WithoutErrors();

        Assert.StartsWith(header, Text("a.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_are_as_wide_as_is_asked_for()
    {
        RunResult result = Run("Document a.json ('word ' * 20) | Export-TranscriptionDocument -Format Text -Width 40").WithoutErrors();

        Assert.Equal("[0:00:00] spk_0: word word word word", result.Output[0].BaseObject);
        Assert.Equal("          word word word word word word", result.Output[1].BaseObject);
    }

    [Theory]
    [InlineData("@{ spk_0 = 'Agent' }")]
    [InlineData("@{ SPK_0 = ' Agent ' }")]
    [InlineData("([ordered] @{ spk_0 = 'Agent' })")]
    public void Speakers_go_by_the_names_they_are_given(string names)
    {
        RunResult result = Run($"Document a.json | Export-TranscriptionDocument -Format Text -SpeakerName {names}").WithoutErrors();

        Assert.Equal("[0:00:00] Agent: Hello there.", result.Output[0].BaseObject);
        Assert.Empty(result.Warnings);
    }

    [Theory]
    [InlineData("@{ spk_0 = 7 }", "-SpeakerName gives 'spk_0' no name but '7' (Int32).")]
    [InlineData("@{ spk_0 = $null }", "-SpeakerName gives 'spk_0' no name but nothing.")]
    [InlineData("@{ spk_0 = ' ' }", "-SpeakerName gives 'spk_0' no name but ' ' (String).")]
    [InlineData("@{ 0 = 'Agent' }", "-SpeakerName has the key '0' (Int32), which is no label.")]
    public void Labels_and_names_are_strings(string names, string message)
    {
        ErrorRecord error = Refuse($"Document a.json | Export-TranscriptionDocument -Format Text -SpeakerName {names}");

        Assert.Equal("InvalidSpeakerName" + Id, error.FullyQualifiedErrorId);
        Assert.Equal(message, error.ToString());
        Assert.Equal(
            "Give labels and names as strings: -SpeakerName @{ spk_0 = 'Agent'; spk_1 = 'Customer' }",
            error.ErrorDetails.RecommendedAction);
    }

    [Fact]
    public void A_label_that_no_document_has_is_warned_of_once()
    {
        RunResult result = Run(
            "(Document a.json), (Document b.json) | Export-TranscriptionDocument -Format Text -SpeakerName @{ spk_1 = 'Ann'; spk_O = 'Agent' }")
            .WithoutErrors();

        Assert.Equal("-SpeakerName names spk_O, which no document has. There are spk_0, spk_1.", Assert.Single(result.Warnings));
    }

    [Fact]
    public void Control_characters_of_a_name_never_reach_the_terminal()
    {
        RunResult result = Run("Document a.json | Export-TranscriptionDocument -Format Text -SpeakerName @{ spk_0 = \"A`e[2J`nB\" }").WithoutErrors();

        Assert.Equal("[0:00:00] A\ufffd[2J B: Hello there.", result.Output[0].BaseObject);
    }

    [Theory]
    [InlineData("", "5B")]
    [InlineData("-Encoding utf8", "5B")]
    [InlineData("-Encoding utf-8", "5B")]
    [InlineData("-Encoding 65001", "5B")]
    [InlineData("-Encoding UTF8BOM", "EFBBBF5B")]
    [InlineData("-Encoding utf8NoBOM", "5B")]
    [InlineData("-Encoding unicode", "FFFE5B00")]
    [InlineData("-Encoding bigendianunicode", "FEFF005B")]
    [InlineData("-Encoding utf32", "FFFE00005B000000")]
    [InlineData("-Encoding bigendianutf32", "0000FEFF0000005B")]
    [InlineData("-Encoding ascii", "5B")]
    [InlineData("-Encoding ansi", "5B")]
    [InlineData("-Encoding ([System.Text.UTF8Encoding]::new($true))", "EFBBBF5B")]
    public void A_file_begins_as_its_encoding_says(string encoding, string bytes)
    {
        Run($"Document a.json | Export-TranscriptionDocument -Format Text -Destination . {encoding}").WithoutErrors();

        Assert.StartsWith(bytes, Convert.ToHexString(Folder.Read("a.txt")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1252", "E9")]
    [InlineData("windows-1252", "E9")]
    [InlineData("437", "82")]
    public void Code_pages_are_taken_by_number_and_by_name(string encoding, string bytes)
    {
        Run($"Document a.json é | Export-TranscriptionDocument -Format Text -Destination . -Encoding {encoding}").WithoutErrors();

        Assert.Contains($"20{bytes}0A", Convert.ToHexString(Folder.Read("a.txt")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf9")]
    [InlineData("99")]
    [InlineData("1.5")]
    public void What_is_no_encoding_is_refused_with_those_that_there_are(string encoding)
    {
        ErrorRecord error = Refuse($"Document a.json | Export-TranscriptionDocument -Format Text -Encoding {encoding}");

        Assert.Equal("ParameterArgumentTransformationError" + Id, error.FullyQualifiedErrorId);
        Assert.Contains(
            $"'{encoding}' is not an encoding: give one of utf8, utf8BOM, utf8NoBOM, unicode, bigendianunicode, utf32, bigendianutf32, "
                + "ascii, ansi, oem, a registered name (windows-1252) or a code page (1252).",
            error.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Encodings_complete()
    {
        CommandCompletion completion = Complete("Export-TranscriptionDocument -Encoding utf8");

        Assert.Equal(["utf8", "utf8BOM", "utf8NoBOM"], completion.CompletionMatches.Select(match => match.CompletionText));
        Assert.Equal("UTF-8 with byte order mark, as Excel wants it", completion.CompletionMatches[1].ToolTip);
    }

    [Theory]
    [InlineData("Export-TranscriptionDocument -InputObject x -Format Text", "CannotConvertArgumentNoMessage")]
    [InlineData("Export-TranscriptionDocument $null -Format Text", "ParameterArgumentValidationError")]
    [InlineData("Document a.json | Export-TranscriptionDocument -Format Pdf", "ParameterArgumentValidationError")]
    [InlineData("Document a.json | Export-TranscriptionDocument -Format Text -Width 10", "ParameterArgumentValidationError")]
    public void What_PowerShell_itself_can_tell_is_left_to_it(string command, string id)
    {
        RunResult result = Run(command);

        Assert.Equal(id, Assert.Single(result.ErrorIds));
        Assert.Empty(result.Output);
    }

    private CommandCompletion Complete(string command) => (CommandCompletion)Assert.Single(
        Run("[System.Management.Automation.CommandCompletion]::CompleteInput($args[0], $args[0].Length, $null)", command).Output).BaseObject;
}
