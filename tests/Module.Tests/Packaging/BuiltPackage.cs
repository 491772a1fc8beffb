using System.Diagnostics;
using System.IO.Compression;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Packaging;

/// <summary>The package of what is built, made by the command that makes the one that is published.</summary>
[CollectionDefinition(nameof(BuiltPackage))]
public sealed class BuiltPackage : IAsyncLifetime, ICollectionFixture<BuiltPackage>
{
    /// <summary>What a package has beside the module, and an installed module hasn't.</summary>
    private static readonly string[] s_ofThePackage = ["TranscribeJobTools.nuspec", "[Content_Types].xml", "_rels/", "package/"];

    private readonly TemporaryFolder _folder = new();

    public string File { get; private set; } = "";

    /// <summary>The same, made a second time.</summary>
    public string Again { get; private set; } = "";

    /// <summary>The paths of the module's own files, with slashes.</summary>
    public IReadOnlyList<string> ModuleFiles => [.. Entries.Where(IsOfTheModule).Order(StringComparer.Ordinal)];

    public IReadOnlyList<string> Entries
    {
        get
        {
            using ZipArchive archive = ZipFile.OpenRead(File);
            return [.. archive.Entries.Select(entry => entry.FullName)];
        }
    }

    public string ReadText(string entry)
    {
        using ZipArchive archive = ZipFile.OpenRead(File);
        using var reader = new StreamReader(archive.GetEntry(entry)!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>Unpacks it as the gallery's tools do: under its name and version, without what is of the package alone.</summary>
    public void Install(string modulePath)
    {
        string version = Path.GetFileNameWithoutExtension(File)["TranscribeJobTools.".Length..];
        string folder = Path.Combine(modulePath, "TranscribeJobTools", version);
        using ZipArchive archive = ZipFile.OpenRead(File);
        foreach (ZipArchiveEntry entry in archive.Entries.Where(entry => IsOfTheModule(entry.FullName)))
        {
            string file = Path.Combine(folder, entry.FullName);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            entry.ExtractToFile(file);
        }
    }

    public async ValueTask InitializeAsync()
    {
        File = await PackAsync("one");
        Again = await PackAsync("two");
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private static bool IsOfTheModule(string entry) =>
        !s_ofThePackage.Any(part => part.EndsWith('/') ? entry.StartsWith(part, StringComparison.Ordinal) : entry == part);

    private async Task<string> PackAsync(string name)
    {
        string output = _folder.Combine(name);
        var start = new ProcessStartInfo(
            "dotnet",
            [
                "pack", "src/TranscribeJobTools", "--no-build", "--configuration", Repository.Configuration, "--output", output,
                $"-property:ModuleFolder={_folder.Combine(name + "-module")}", "-nodeReuse:false",
            ])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(start)!;
        string told = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, told);
        return Assert.Single(Directory.GetFiles(output, "*.nupkg"));
    }
}
