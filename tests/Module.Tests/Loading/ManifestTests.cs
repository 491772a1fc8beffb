using System.Management.Automation;
using System.Reflection;
using System.Xml.Linq;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Loading;

public sealed class ManifestTests : IDisposable
{
    private readonly ModuleSession _session = new();

    private PSModuleInfo Module =>
        (PSModuleInfo)Assert.Single(_session.Run("Get-Module TranscribeJobTools").WithoutErrors().Output).BaseObject;

    public void Dispose() => _session.Dispose();

    [Fact]
    public void Import_gives_the_cmdlets_and_nothing_else()
    {
        PSModuleInfo module = Module;

        Assert.Equal(
            [
                "Export-TranscriptionDocument", "Find-TranscriptionJob", "Get-TranscriptionJobDetail", "Import-TranscriptionDocument",
                "Remove-TranscriptionJob", "Save-TranscriptionOutput", "Start-TranscriptionJob", "Wait-TranscriptionJob",
            ],
            module.ExportedCommands.Keys.Order(StringComparer.Ordinal));
        Assert.All(module.ExportedCommands.Values, command => Assert.Equal(CommandTypes.Cmdlet, command.CommandType));
        Assert.Empty(module.ExportedVariables);
        Assert.Empty(module.ExportedAliases);
    }

    [Fact]
    public void The_manifest_names_what_it_exports_and_has_no_script_behind_it()
    {
        string manifest = Repository.ReadText("TranscribeJobTools.psd1");

        Assert.DoesNotContain('*', manifest);
        Assert.DoesNotContain(".psm1", manifest, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("TranscribeJobTools.dll", Path.GetFileName(Module.RootModule));
        Assert.Equal(ModuleType.Binary, Module.ModuleType);
    }

    [Fact]
    public void The_version_stands_in_one_place()
    {
        string version = XDocument.Parse(Repository.ReadText("Directory.Build.props")).Descendants("VersionPrefix").Single().Value;

        Assert.Equal(version, Module.Version.ToString());
        foreach (string assembly in (string[])
            [
                "bin/TranscribeJobTools.dll", "bin/TranscribeJobTools.Core.dll",
                "bin/dependencies/TranscribeJobTools.Aws.dll", "bin/dependencies/TranscribeServiceClient.dll",
                "bin/docx/TranscribeJobTools.Docx.dll",
            ])
        {
            AssemblyName name = AssemblyName.GetAssemblyName(Path.Combine(Repository.Root, assembly));
            Assert.Equal(Version.Parse(version), new Version(name.Version!.Major, name.Version.Minor, name.Version.Build));
        }
    }

    [Fact]
    public void All_files_that_the_manifest_names_are_there()
    {
        RunResult result = _session.Run("Test-ModuleManifest $args[0]", Repository.Manifest);

        result.WithoutErrors();
        var module = (PSModuleInfo)Assert.Single(result.Output).BaseObject;
        Assert.All(module.ExportedFormatFiles.Concat(module.ExportedTypeFiles), file => Assert.True(File.Exists(file), file));
        Assert.NotEmpty(module.ExportedFormatFiles);
    }

    [Fact]
    public void Removing_and_importing_again_works_as_often_as_one_likes()
    {
        RunResult result = _session.Run(
            """
            foreach ($time in 1, 2) {
                Remove-Module TranscribeJobTools
                Get-Command -Module TranscribeJobTools
                Import-Module $args[0]
                Import-Module $args[0] -Force
            }
            Get-Command -Module TranscribeJobTools
            Get-TranscriptionJobDetail 'a b'
            """,
            Repository.Manifest);

        Assert.Equal(8, result.Output.Count);
        Assert.Equal("InvalidJobName,TranscribeJobTools.Commands.GetTranscriptionJobDetailCommand", result.Error.FullyQualifiedErrorId);
    }
}
