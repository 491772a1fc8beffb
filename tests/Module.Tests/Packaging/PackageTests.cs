using System.Management.Automation;
using System.Xml.Linq;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Packaging;

[Collection(nameof(BuiltPackage))]
public sealed class PackageTests(BuiltPackage package)
{
    [Fact]
    public void Two_packages_of_one_build_have_the_same_bytes()
    {
        Assert.SkipUnless(Repository.SdkVersion >= new Version(10, 0, 400), "The pack of older SDKs writes the time of day.");

        Assert.Equal(File.ReadAllBytes(package.File), File.ReadAllBytes(package.Again));
    }

    [Fact]
    public void It_holds_the_files_that_the_manifest_lists_and_no_other()
    {
        string root = Repository.Root;

        Assert.Equal(
            Manifest().FileList.Select(file => Path.GetRelativePath(root, file).Replace('\\', '/')).Order(StringComparer.Ordinal),
            package.ModuleFiles);
        Assert.Equal(
            ["TranscribeJobTools.nuspec", "[Content_Types].xml", "_rels/.rels", "package/services/metadata/core-properties/nuget.psmdcp"],
            package.Entries.Except(package.ModuleFiles).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void It_tells_of_itself_what_the_manifest_tells()
    {
        PSModuleInfo manifest = Manifest();
        Dictionary<string, string> told = XDocument.Parse(package.ReadText("TranscribeJobTools.nuspec")).Descendants()
            .Where(element => element.Parent?.Name.LocalName == "metadata")
            .ToDictionary(element => element.Name.LocalName, element => element.Value);

        Assert.True(told.Remove("tags", out string? tags));
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["id"] = manifest.Name,
                ["version"] = manifest.Version.ToString(),
                ["authors"] = manifest.Author,
                ["owners"] = manifest.CompanyName,
                ["description"] = manifest.Description,
                ["copyright"] = manifest.Copyright,
                ["projectUrl"] = manifest.ProjectUri.ToString(),
                ["licenseUrl"] = manifest.LicenseUri.ToString(),
                ["iconUrl"] = manifest.IconUri.ToString(),
                ["releaseNotes"] = manifest.ReleaseNotes,
                ["requireLicenseAcceptance"] = "false",
            },
            told);
        string[] expected =
        [
            "PSModule", .. manifest.Tags, "PSIncludes_Cmdlet",
            .. manifest.ExportedCmdlets.Keys.SelectMany(name => new[] { $"PSCmdlet_{name}", $"PSCommand_{name}" }),
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), tags.Split(' ').Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_manifest_says_where_it_runs_and_its_links_lead_into_the_project()
    {
        PSModuleInfo manifest = Manifest();

        Assert.Equal(["Core"], manifest.CompatiblePSEditions);
        Assert.Equal(new Version(7, 4), manifest.PowerShellVersion);
        Assert.Superset(new HashSet<string> { "PSEdition_Core", "Windows", "Linux", "MacOS" }, manifest.Tags.ToHashSet());
        string project = manifest.ProjectUri.ToString();
        string[] inProject = ["LICENSE", "CHANGELOG.md", "package/icon.png"];
        Assert.All(inProject, file => Assert.True(File.Exists(Path.Combine(Repository.Root, file)), file));
        Assert.Equal($"{project}/blob/main/LICENSE", manifest.LicenseUri.ToString());
        Assert.Equal($"See {project}/blob/main/CHANGELOG.md.", manifest.ReleaseNotes);
        Assert.Equal(
            $"{project.Replace("github.com", "raw.githubusercontent.com", StringComparison.Ordinal)}/main/package/icon.png",
            manifest.IconUri.ToString());
    }

    [Fact]
    public void The_notices_name_every_assembly_of_others_and_no_other()
    {
        Assert.Equal(
            AssembliesOfOthers().Order(StringComparer.Ordinal),
            package.ReadText("THIRD-PARTY-NOTICES.txt").Split('\n')
                .Where(line => line.EndsWith(".dll", StringComparison.Ordinal) && !line.Contains(' ', StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_assembly_is_one_of_the_engine_or_of_NET()
    {
        // AWSSDK.Core is the tests', in place of that of AWS Tools. System.IO.Packaging, which PowerShell has beside its engine, is
        // there all the same: the private context writes Word documents with the version that was tested, whichever PowerShell it is.
        HashSet<string> brought =
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Select(path => Path.GetFileName(path)!)
                .Except(["AWSSDK.Core.dll", "System.IO.Packaging.dll"]),
        ];

        Assert.Contains("System.Management.Automation.dll", brought);
        Assert.DoesNotContain(AssembliesOfOthers(), brought.Contains);
    }

    private static PSModuleInfo Manifest()
    {
        using var session = new ModuleSession();
        return (PSModuleInfo)Assert.Single(session.Run("Test-ModuleManifest $args[0]", Repository.Manifest).WithoutErrors().Output).BaseObject;
    }

    private IEnumerable<string> AssembliesOfOthers() => package.ModuleFiles
        .Where(file => file.EndsWith(".dll", StringComparison.Ordinal))
        .Select(file => Path.GetFileName(file))
        .Where(name => !name.StartsWith("TranscribeJobTools.", StringComparison.Ordinal) && name != "TranscribeServiceClient.dll");
}
