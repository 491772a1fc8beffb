using System.Buffers;
using System.Text;
using System.Text.Json;
using TranscribeJobTools.Errors;

namespace TranscribeJobTools.Documents.Reading;

/// <summary>
/// Makes documents of transcript files. One pass over the UTF-8; every layout since 2018 is read, unknown keys are passed over, missing
/// ones are missing, and what no transcript has is an error.
/// </summary>
internal static class TranscriptReader
{
    private static readonly JsonKeys s_keys = new(
        "jobName", "accountId", "status", "isRedacted", "results",
        "Transcript", "Participants", "ConversationCharacteristics", "TranscriptionJob");

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="stop">Ends the reading soon.</param>
    /// <exception cref="TranscribeJobException">It can't be read, or is no transcript.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static TranscriptionDocument ReadFile(string path, CancellationToken stop)
    {
        ArraySegment<byte> content = TranscriptFile.Load(path, stop);
        bool isKept = false;
        try
        {
            TranscriptionDocument document = Read(content, path, stop);

            // The words of the readings are made of it when someone asks for them.
            isKept = document.Segments.Length > 0;
            return document;
        }
        finally
        {
            if (!isKept)
            {
                ArrayPool<byte>.Shared.Return(content.Array!);
            }
        }
    }

    /// <summary>Reads what a file holds.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="path">Its full path, for the document and for errors.</param>
    /// <param name="stop">Ends the reading soon.</param>
    /// <exception cref="TranscribeJobException">It is no transcript.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static TranscriptionDocument Read(ReadOnlyMemory<byte> content, string path, CancellationToken stop)
    {
        ReadOnlyMemory<byte> memory = ToUtf8(content);
        ReadOnlySpan<byte> utf8 = memory.Span;
        RefuseOtherKinds(utf8, path);
        try
        {
            return DocumentAssembler.Assemble(ReadRoot(memory, path, stop), path);
        }
        catch (NonsenseException e)
        {
            throw DocumentFailures.Nonsense(path, JsonPlace.Path(utf8, e.Position), JsonPlace.Line(utf8, e.Position), e.Message);
        }
        catch (JsonException e)
        {
            throw DocumentFailures.InvalidJson(path, JsonPlace.Line(e), e);
        }
    }

    private static Transcript ReadRoot(ReadOnlyMemory<byte> utf8, string path, CancellationToken stop)
    {
        var transcript = new Transcript(utf8);
        var json = new JsonCursor(utf8.Span, stop);
        var others = new HashSet<string>();
        json.Read();
        JsonObjectWalk keys = json.EnterObject(s_keys);
        while (json.NextKey(ref keys) is { } key)
        {
            switch (key)
            {
                case "jobName":
                    transcript.JobName = json.Text();
                    break;
                case "accountId":
                    transcript.AccountId = json.Number();
                    break;
                case "status":
                    transcript.Status = json.Text();
                    break;
                case "isRedacted":
                    transcript.IsRedacted = json.Flag();
                    break;
                case "results":
                    ResultsReader.Read(ref json, transcript);
                    break;
                default:
                    others.Add(key);
                    json.Skip();
                    break;
            }
        }

        json.Finish();
        if (transcript is { Texts: null, Items: null, AudioSegments: null })
        {
            throw others.Contains("TranscriptionJob") ? DocumentFailures.JobDescription(path)
                : others.Count >= 2 ? DocumentFailures.CallAnalytics(path)
                : DocumentFailures.NoResults(path);
        }

        return transcript;
    }

    /// <summary>Windows PowerShell writes UTF-16 where one says &gt;, and many editors put a mark before UTF-8.</summary>
    private static ReadOnlyMemory<byte> ToUtf8(ReadOnlyMemory<byte> content) => content.Span switch
    {
        [0xef, 0xbb, 0xbf, ..] => content[3..],
        [0xff, 0xfe, .. var text] => Encoding.UTF8.GetBytes(Encoding.Unicode.GetString(text)),
        [0xfe, 0xff, .. var text] => Encoding.UTF8.GetBytes(Encoding.BigEndianUnicode.GetString(text)),
        _ => content,
    };

    /// <summary>Says more of common mistakes than that they are no JSON.</summary>
    private static void RefuseOtherKinds(ReadOnlySpan<byte> utf8, string path)
    {
        ReadOnlySpan<byte> start = utf8.Trim(" \t\r\n"u8);
        if (start.IsEmpty)
        {
            throw DocumentFailures.Empty(path);
        }

        if (start[0] == (byte)'<')
        {
            throw DocumentFailures.Markup(path);
        }

        ReadOnlySpan<byte> firstLines = start[..Math.Min(start.Length, 100)];
        if (start.StartsWith("WEBVTT"u8) || (char.IsAsciiDigit((char)start[0]) && firstLines.IndexOf("-->"u8) >= 0))
        {
            throw DocumentFailures.Subtitles(path);
        }
    }
}
