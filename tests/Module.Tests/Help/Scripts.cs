using System.Management.Automation;
using System.Management.Automation.Language;
using System.Text.RegularExpressions;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Help;

/// <summary>The commands that pages show, held to the cmdlets that there are.</summary>
internal static partial class Scripts
{
    /// <summary>The blocks of a page that are marked as PowerShell.</summary>
    public static IEnumerable<string> Of(string page) => PowerShellBlock().Matches(page).Select(match => match.Groups[1].Value);

    /// <summary>What is wrong with a script: it doesn't parse, or uses a cmdlet of this module, or a parameter, that there isn't.</summary>
    public static IEnumerable<string> Mistakes(string script, ModuleSession session)
    {
        ScriptBlockAst parsed = Parser.ParseInput(script, out _, out ParseError[] errors);
        return errors.Select(error => error.Message).Concat(
            parsed.FindAll(ast => ast is CommandAst, searchNestedScriptBlocks: true).Cast<CommandAst>().SelectMany(command => Mistakes(command, session)));
    }

    /// <summary>The cmdlets of this module that a script calls.</summary>
    public static IEnumerable<string> Cmdlets(string script) => Parser.ParseInput(script, out _, out _)
        .FindAll(ast => ast is CommandAst, searchNestedScriptBlocks: true)
        .Select(ast => ((CommandAst)ast).GetCommandName() ?? "")
        .Where(IsOurs);

    private static IEnumerable<string> Mistakes(CommandAst command, ModuleSession session)
    {
        string name = command.GetCommandName() ?? "";
        if (!IsOurs(name))
        {
            return [];
        }

        if (session.Run("Get-Command $args[0] -ErrorAction Ignore", name).Output is not [{ BaseObject: CmdletInfo cmdlet }])
        {
            return [$"There is no {name}."];
        }

        return command.CommandElements.OfType<CommandParameterAst>()
            .Where(parameter => !cmdlet.Parameters.ContainsKey(parameter.ParameterName))
            .Select(parameter => $"{name} has no -{parameter.ParameterName}.");
    }

    private static bool IsOurs(string name) => name.Contains("-Transcription", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("^```powershell\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex PowerShellBlock();
}
