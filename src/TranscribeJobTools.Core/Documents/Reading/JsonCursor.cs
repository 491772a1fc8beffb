using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using TranscribeJobTools.Errors;

namespace TranscribeJobTools.Documents.Reading;

/// <summary>
/// Walks once over the UTF-8 of a file and gives out its values, checked and fit for a terminal. A null is a value that is missing.
/// Times and scores may be strings or numbers: the service writes the one, emulators the other.
/// </summary>
internal ref struct JsonCursor
{
    /// <summary>No media is that long (eleven days), and no time beyond it fits into subtitles.</summary>
    private const double LongestSeconds = 1_000_000;

    private const int TokensBetweenLooks = 1 << 12;

    private readonly TextPool _texts;
    private readonly CancellationToken _stop;
    private Utf8JsonReader _reader;
    private int _tokens;

    public JsonCursor(ReadOnlySpan<byte> utf8, CancellationToken stop)
    {
        _reader = new Utf8JsonReader(utf8);
        _texts = new TextPool(utf8);
        _stop = stop;
    }

    /// <summary>To the next token.</summary>
    /// <exception cref="JsonException">There is none, or it is no JSON.</exception>
    public void Read()
    {
        if ((++_tokens & (TokensBetweenLooks - 1)) == 0)
        {
            _stop.ThrowIfCancellationRequested();
        }

        _reader.Read();
    }

    /// <summary>The byte at which the last token begins.</summary>
    public readonly int Start => (int)_reader.TokenStartIndex;

    /// <summary>The byte after the last token.</summary>
    public readonly int End => (int)_reader.BytesConsumed;

    /// <summary>Makes sure that nothing comes any more.</summary>
    public void Finish() => _reader.Read();

    /// <summary>Goes into an object, to stop at these keys of it. An object that is missing has none.</summary>
    public readonly JsonObjectWalk EnterObject(JsonKeys known) => new(known, IsMissing("an object", JsonTokenType.StartObject));

    /// <summary>Goes to the first value of an array; false if there is none, or no array.</summary>
    public bool FirstItem() => !IsMissing("an array", JsonTokenType.StartArray) && NextItem();

    /// <summary>Whether an array is here, and not an object.</summary>
    public readonly bool IsArray => _reader.TokenType == JsonTokenType.StartArray;

    /// <summary>To the next value of an array; false at its end.</summary>
    public bool NextItem()
    {
        Read();
        return _reader.TokenType != JsonTokenType.EndArray;
    }

    /// <summary>To the value of the next known key of an object; null at its end.</summary>
    public string? NextKey(ref JsonObjectWalk walk)
    {
        while (!walk.IsMissing)
        {
            Read();
            if (_reader.TokenType == JsonTokenType.EndObject)
            {
                return null;
            }

            int index = walk.Known.IndexOf(in _reader, walk.Likely);
            Read();
            if (index >= 0)
            {
                return walk.IsFirst(index) ? walk.Known[index] : throw Nonsense("comes a second time in its object");
            }

            Skip();
        }

        return null;
    }

    /// <summary>Passes over a value, whatever it is.</summary>
    public void Skip()
    {
        int depth = _reader.CurrentDepth;
        if (_reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            do
            {
                Read();
            }
            while (_reader.CurrentDepth > depth);
        }
    }

    /// <summary>A text that is the only one of its kind.</summary>
    public readonly string? Text() => IsMissing("a string", JsonTokenType.String) ? null : Printable.Text(_reader.GetUnicode());

    /// <summary>A text that may well come again: a word, or a label.</summary>
    public readonly string? Word() => IsMissing("a string", JsonTokenType.String) ? null : _texts.Get(in _reader);

    /// <summary>Whether a text is this one; null if there is none.</summary>
    public readonly bool? Is(ReadOnlySpan<byte> text) => IsMissing("a string", JsonTokenType.String) ? null : _reader.ValueSpan.SequenceEqual(text);

    /// <summary>A label or a code; an empty one is none.</summary>
    public readonly string? Label() => Word() is { Length: > 0 } label ? label : null;

    /// <summary>A text of digits, which may have become a number.</summary>
    public readonly string? Number() => _reader.TokenType == JsonTokenType.Number
        ? System.Text.Encoding.ASCII.GetString(_reader.ValueSpan)
        : Text();

    /// <summary>A time, or how long something took.</summary>
    public readonly double? Seconds()
    {
        if (IsNumberMissing("a time"))
        {
            return null;
        }

        return ToDouble() is >= 0 and <= LongestSeconds and var seconds ? seconds : throw Nonsense($"is {Shown()}, not a time in seconds");
    }

    /// <summary>How sure something is, 0 to 1.</summary>
    public readonly double? Score()
    {
        if (IsNumberMissing("a score"))
        {
            return null;
        }

        // What was computed may be a hair beyond its bounds.
        return ToDouble() is >= -0.001 and <= 1.001 and var score
            ? Math.Clamp(score, 0, 1)
            : throw Nonsense($"is {Shown()}, not a score between 0 and 1");
    }

    /// <summary>The number of an item.</summary>
    public readonly int? Id()
    {
        if (IsNumberMissing("a whole number"))
        {
            return null;
        }

        return Utf8Parser.TryParse(_reader.ValueSpan, out int id, out int length) && length == _reader.ValueSpan.Length
            ? id
            : throw Nonsense($"is {Shown()}, not a whole number");
    }

    public readonly bool? Flag() => _reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.String when _reader.ValueTextEquals("true"u8) => true,
        JsonTokenType.String when _reader.ValueTextEquals("false"u8) => false,
        _ => throw Nonsense($"is {Kind()}, not true or false"),
    };

    private readonly bool IsMissing(string wanted, JsonTokenType type) => _reader.TokenType != type && IsNull(wanted);

    private readonly bool IsNumberMissing(string wanted) =>
        _reader.TokenType != JsonTokenType.String && _reader.TokenType != JsonTokenType.Number && IsNull(wanted);

    private readonly bool IsNull(string wanted) =>
        _reader.TokenType == JsonTokenType.Null ? true : throw Nonsense($"is {Kind()}, not {wanted}");

    private readonly double ToDouble()
    {
        ReadOnlySpan<byte> text = _reader.ValueSpan;
        return DecimalText.TryRead(text, out double simple) ? simple
            : Utf8Parser.TryParse(text, out double value, out int length) && length == text.Length ? value
            : double.NaN;
    }

    private readonly NonsenseException Nonsense(string reason) => new(_reader.TokenStartIndex, reason);

    private readonly string Kind() => _reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        _ => "true or false",
    };

    /// <summary>The value as the file has it, if it is short.</summary>
    private readonly string Shown() => string.Create(
        CultureInfo.InvariantCulture, $"'{JsonPlace.Shorten(System.Text.Encoding.UTF8.GetString(_reader.ValueSpan[..Math.Min(200, _reader.ValueSpan.Length)]))}'");
}
