using System.Text;
using System.Xml.Linq;

namespace TranscribeJobTools.HelpBuilder;

/// <summary>The pages of a folder as the files that Get-Help reads.</summary>
public static class HelpFolder
{
    public const string HelpFile = "TranscribeJobTools.dll-Help.xml";

    /// <summary>The names of the pages of cmdlets: Verb-Noun.md.</summary>
    public static IReadOnlyList<string> CmdletPages(string source) =>
        [.. Directory.GetFiles(source, "*-*.md").Order(StringComparer.Ordinal)];

    /// <summary>The names of the pages about concepts.</summary>
    public static IReadOnlyList<string> AboutPages(string source) =>
        [.. Directory.GetFiles(source, "about_*.md").Order(StringComparer.Ordinal)];

    public static void Build(string source, string target)
    {
        XDocument maml = Maml.Of(CmdletPages(source).Select(CmdletPage.ReadFile));
        var topics = AboutPages(source).Select(page => (Name: Path.GetFileNameWithoutExtension(page), Text: AboutTopic.OfFile(page))).ToList();
        Directory.CreateDirectory(target);
        foreach (string old in Directory.GetFiles(target, "about_*.help.txt"))
        {
            File.Delete(old);
        }

        File.WriteAllText(Path.Combine(target, HelpFile), $"{maml.Declaration}\n{maml.ToString().ReplaceLineEndings("\n")}\n");
        foreach ((string name, string text) in topics)
        {
            // With a byte order mark: PowerShell takes it for UTF-8 on every computer.
            File.WriteAllText(Path.Combine(target, $"{name}.help.txt"), text, Encoding.UTF8);
        }
    }
}
