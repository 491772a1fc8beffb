using System.Management.Automation;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Packaging;

[Collection(nameof(BuiltPackage))]
public sealed class InstalledModuleTests(BuiltPackage package)
{
    [Fact]
    public async Task The_main_job_runs_from_the_package_in_an_empty_module_path()
    {
        using var folder = new TemporaryFolder();
        package.Install(folder.Path);

        await OwnProcess.RunAsync(typeof(InAModulePathOfItsOwn), ("PSModulePath", folder.Path));
    }

    public sealed class InAModulePathOfItsOwn : SaveTest
    {
        [Fact(Explicit = true)]
        public void Found_by_its_name_it_finds_waits_saves_and_exports()
        {
            JobOutput transcript = Assert.Single(AddJob("call-1").Outputs);

            RunResult result = Save(
                """
                Find-TranscriptionJob call-* | Wait-TranscriptionJob | Save-TranscriptionOutput | Import-TranscriptionDocument |
                    Export-TranscriptionDocument -Format Docx
                """).WithoutErrors();

            Assert.Equal(["call-1.docx", "call-1.json"], Folder.Files);
            Assert.Equal(BytesOf(transcript.Stored.Content), Folder.Read("call-1.json"));
            Assert.Equal(Folder.Combine("call-1.docx"), Assert.Single(result.Values("FullName")));

            var module = (PSModuleInfo)Assert.Single(Run("Get-Module TranscribeJobTools").Output).BaseObject;
            string[] loaded =
            [
                .. AppDomain.CurrentDomain.GetAssemblies()
                    .Where(assembly => assembly.GetName().Name!.StartsWith("TranscribeJobTools", StringComparison.Ordinal))
                    .Select(assembly => assembly.Location)
                    .Where(location => Path.GetFileName(location) != "TranscribeJobTools.Module.Tests.dll"),
            ];
            Assert.Equal(4, loaded.Length);
            Assert.All(loaded, location => Assert.StartsWith(module.ModuleBase, location, StringComparison.Ordinal));
            Assert.DoesNotContain(Repository.Root, module.ModuleBase, StringComparison.Ordinal);
        }

        protected override ModuleSession OpenSession() => new(Sandbox.Url, module: "TranscribeJobTools");
    }
}
