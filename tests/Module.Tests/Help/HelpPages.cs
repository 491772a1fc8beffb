using TranscribeJobTools.HelpBuilder;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Help;

/// <summary>The help pages of the checkout.</summary>
internal static class HelpPages
{
    public const string HowToRewrite = "To write what is taken from the cmdlet anew: dotnet run --project tests/Module.Tests -- -explicit only -class '*PageFactsTests'";

    public static string Folder { get; } = Path.Combine(Repository.Root, "docs", "en-US");

    public static IEnumerable<string> CmdletNames => HelpFolder.CmdletPages(Folder).Select(page => Path.GetFileNameWithoutExtension(page));

    public static IEnumerable<string> AboutNames => HelpFolder.AboutPages(Folder).Select(page => Path.GetFileNameWithoutExtension(page));

    public static string PathOf(string name) => Path.Combine(Folder, $"{name}.md");

    public static string TextOf(string name) => File.ReadAllText(PathOf(name)).ReplaceLineEndings("\n");

    public static CmdletPage Page(string cmdlet) => CmdletPage.ReadFile(PathOf(cmdlet));
}
