using System.Buffers;
using System.Text;
using TranscribeJobTools.Errors;

namespace TranscribeJobTools.Exporting.Html;

/// <summary>Text as it stands in a page.</summary>
internal static class Markup
{
    private static readonly SearchValues<char> s_special = SearchValues.Create("&<>\"'");

    /// <summary>Any text, made fit to stand between tags and in quoted attributes.</summary>
    public static string Escape(string text)
    {
        text = Printable.Text(text);
        if (!text.AsSpan().ContainsAny(s_special))
        {
            return text;
        }

        return new StringBuilder(text)
            .Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").Replace("'", "&#39;")
            .ToString();
    }

    /// <summary>An attribute with the blank before it; nothing where there is no value.</summary>
    public static string Attribute(string name, string? value) => value is null ? "" : $" {name}=\"{Escape(value)}\"";
}
