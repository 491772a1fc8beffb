using TranscribeJobTools.HelpBuilder;

if (args is not [string source, string target])
{
    Console.Error.WriteLine(
        """
        Makes what Get-Help reads of the Markdown pages of docs/en-US. The build runs it:
            HelpBuilder <folder of the pages> <folder of the help>
        """);
    return 2;
}

try
{
    HelpFolder.Build(source, target);
    return 0;
}
catch (HelpPageException e)
{
    // The form in which MSBuild takes a line for an error of a file.
    Console.Error.WriteLine($"{e.Page}({e.Line}): error HELP: {e.Message}");
    return 1;
}
