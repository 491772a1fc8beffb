using System.Management.Automation;
using System.Reflection;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Loading;

public sealed class PublicSurfaceTests : IDisposable
{
    private readonly ModuleSession _session = new();

    public static TheoryData<string> Cmdlets => ModuleCmdlets.All;

    public void Dispose() => _session.Dispose();

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void A_cmdlet_is_sealed_says_what_it_gives_and_has_an_approved_verb(string name)
    {
        CmdletInfo cmdlet = _session.Describe(name);

        Assert.True(cmdlet.ImplementingType.IsSealed);
        Assert.Equal(OutputOf(name), cmdlet.OutputType.Select(type => type.Name));
        Assert.Contains(cmdlet.Verb, ApprovedVerbs());
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Only_what_a_cmdlet_is_about_is_positional(string name)
    {
        IEnumerable<string> positional = _session.Describe(name).ParameterSets
            .SelectMany(set => set.Parameters)
            .Where(parameter => parameter.Position >= 0)
            .Select(parameter => parameter.Name)
            .Distinct();

        Assert.Equal(
            name switch
            {
                "Find-TranscriptionJob" => ["Name"],
                "Export-TranscriptionDocument" => ["InputObject", "Path"],
                "Import-TranscriptionDocument" => ["Path"],
                "Start-TranscriptionJob" => ["MediaFileUri", "Path"],
                _ => ["InputObject", "TranscriptionJobName"],
            },
            positional.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_type_that_a_script_can_see_is_made_of_types_of_AWS()
    {
        Assembly cmdlets = _session.Describe("Find-TranscriptionJob").ImplementingType.Assembly;
        Assembly core = _session.Describe("Find-TranscriptionJob").OutputType.Single().Type!.Assembly;

        Assert.All(
            cmdlets.GetReferencedAssemblies().Concat(core.GetReferencedAssemblies()),
            reference =>
            {
                Assert.DoesNotContain("AWSSDK", reference.Name, StringComparison.Ordinal);
                Assert.DoesNotContain("TranscribeServiceClient", reference.Name, StringComparison.Ordinal);
                Assert.NotEqual("TranscribeJobTools.Aws", reference.Name);
            });
        Assert.All(
            cmdlets.GetExportedTypes().Concat(core.GetExportedTypes()),
            type => Assert.StartsWith("TranscribeJobTools.", type.Namespace, StringComparison.Ordinal));
    }

    private static string[] OutputOf(string cmdlet) => cmdlet switch
    {
        "Export-TranscriptionDocument" => ["System.IO.FileInfo", "System.String"],
        "Import-TranscriptionDocument" => ["TranscribeJobTools.Documents.TranscriptionDocument"],
        "Find-TranscriptionJob" => ["TranscribeJobTools.Jobs.TranscriptionJobSummary"],
        "Remove-TranscriptionJob" => [],
        "Save-TranscriptionOutput" => ["TranscribeJobTools.Saving.TranscriptionOutputFile"],
        _ => ["TranscribeJobTools.Jobs.TranscriptionJobDetail"],
    };

    private static IEnumerable<string> ApprovedVerbs() => typeof(VerbsCommon).Assembly.GetExportedTypes()
        .Where(type => type.Namespace == "System.Management.Automation" && type.Name.StartsWith("Verbs", StringComparison.Ordinal))
        .SelectMany(type => type.GetFields())
        .Where(field => field.IsLiteral)
        .Select(field => (string)field.GetRawConstantValue()!);
}
