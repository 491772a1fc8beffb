using System.Text.RegularExpressions;

namespace TranscribeJobTools.Module.Tests.Help;

/// <summary>Writes what a page says of a cmdlet's parameters from the cmdlet itself; the words between are left as they are.</summary>
internal static partial class PageFacts
{
    /// <summary>A page to fill in, for a cmdlet that has none.</summary>
    public static string Empty(string name) =>
        $$$"""
        ---
        document type: cmdlet
        external help file: TranscribeJobTools.dll-Help.xml
        HelpUri: ''
        Locale: en-US
        Module Name: TranscribeJobTools
        ms.date: 11/23/2026
        PlatyPS schema version: 2024-05-01
        title: {{{name}}}
        ---

        # {{{name}}}

        ## SYNOPSIS

        {{ Fill in the Synopsis }}

        ## SYNTAX

        ## DESCRIPTION

        {{ Fill in the Description }}

        ## EXAMPLES

        ## PARAMETERS

        ### CommonParameters

        This cmdlet supports the common parameters: -Debug, -ErrorAction, -ErrorVariable,
        -InformationAction, -InformationVariable, -OutBuffer, -OutVariable, -PipelineVariable,
        -ProgressAction, -Verbose, -WarningAction, and -WarningVariable. For more information, see
        [about_CommonParameters](https://go.microsoft.com/fwlink/?LinkID=113216).

        ## INPUTS

        ## OUTPUTS

        ## NOTES

        ## RELATED LINKS

        """.ReplaceLineEndings("\n");

    public static string With(string page, CmdletFacts facts)
    {
        page = HelpUri().Replace(page, $"HelpUri: {facts.HelpUri}", 1);
        page = Section(page, "SYNTAX", _ => facts.Syntax());
        return Section(page, "PARAMETERS", text => Parameters(text, facts));
    }

    private static string Section(string page, string heading, Func<string, string> change)
    {
        string start = $"\n## {heading}\n\n";
        int from = page.IndexOf(start, StringComparison.Ordinal) + start.Length;
        int to = page.IndexOf("\n## ", from - 1, StringComparison.Ordinal) + 1;
        return string.Concat(page.AsSpan(0, from), change(page[from..to]), page.AsSpan(to));
    }

    private static string Parameters(string text, CmdletFacts facts)
    {
        string[] parts = ParameterHeading().Split(text).Where(part => part.Length > 0).ToArray();
        var written = parts.Where(part => part.StartsWith("### -", StringComparison.Ordinal))
            .ToDictionary(part => part["### -".Length..part.IndexOf('\n', StringComparison.Ordinal)], part => part);
        string common = parts.Single(part => part.StartsWith("### CommonParameters", StringComparison.Ordinal));
        return string.Concat(facts.ParameterNames.Select(name => Parameter(
            name, written.GetValueOrDefault(name) ?? $"### -{name}\n\n{{{{ Fill {name} Description }}}}\n\n", facts))) + common;
    }

    private static string Parameter(string name, string text, CmdletFacts facts)
    {
        int block = text.IndexOf("\n```yaml\n", StringComparison.Ordinal);
        string description = (block < 0 ? text : text[..block]).TrimEnd('\n');
        return $"{description}\n\n```yaml\n{facts.Parameter(name).ToYaml()}```\n\n";
    }

    [GeneratedRegex("^HelpUri: .*$", RegexOptions.Multiline)]
    private static partial Regex HelpUri();

    [GeneratedRegex("^(?=### )", RegexOptions.Multiline)]
    private static partial Regex ParameterHeading();
}
