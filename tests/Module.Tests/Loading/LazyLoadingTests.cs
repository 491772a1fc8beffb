using System.Reflection;
using System.Runtime.Loader;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Loading;

public sealed class LazyLoadingTests
{
    [Fact]
    public Task AWS_is_loaded_by_the_first_call_and_stays_apart() => OwnProcess.RunAsync(typeof(InAFreshProcess));

    [Fact]
    public Task What_writes_Word_is_loaded_when_it_is_first_asked_for_and_stays_apart() => OwnProcess.RunAsync(typeof(WordInAFreshProcess));

    public sealed class InAFreshProcess : ModuleTest
    {
        [Fact(Explicit = true)]
        public void Import_and_discovery_load_nothing_of_AWS_and_the_first_call_loads_it_into_a_context_of_its_own()
        {
            AddJob("a");
            Run("Get-Command -Module TranscribeJobTools -Syntax").WithoutErrors();
            Assert.Contains(AppDomain.CurrentDomain.GetAssemblies(), assembly => assembly.GetName().Name == "TranscribeJobTools");
            Assert.Empty(OfAws());

            Run("Get-TranscriptionJobDetail '*', 'a b'");
            Assert.Empty(OfAws());

            Assert.Equal(["a"], Run("Get-TranscriptionJobDetail a").WithoutErrors().Names);
            Assert.NotEmpty(OfAws());
            Assert.All(OfAws(), assembly => Assert.Equal("TranscribeJobTools.Aws", AssemblyLoadContext.GetLoadContext(assembly)!.Name));
        }

        private static List<Assembly> OfAws() =>
        [
            .. AppDomain.CurrentDomain.GetAssemblies().Where(assembly =>
                assembly.GetName().Name is { } name
                && (name.StartsWith("AWSSDK.", StringComparison.Ordinal) || name is "TranscribeJobTools.Aws" or "TranscribeServiceClient")),
        ];
    }

    public sealed class WordInAFreshProcess : ExportTest
    {
        [Fact(Explicit = true)]
        public void Import_and_other_formats_load_nothing_of_it_and_Docx_loads_it_into_a_context_of_its_own()
        {
            Run("Document a.json | Export-TranscriptionDocument -Format Html").WithoutErrors();
            Assert.Empty(OfWord());

            Run("Document a.json | Export-TranscriptionDocument -Format Docx").WithoutErrors();
            Assert.NotEmpty(OfWord());
            Assert.All(OfWord(), assembly => Assert.Equal("TranscribeJobTools.Docx", AssemblyLoadContext.GetLoadContext(assembly)!.Name));
        }

        private static List<Assembly> OfWord() =>
        [
            .. AppDomain.CurrentDomain.GetAssemblies().Where(assembly =>
                assembly.GetName().Name is { } name
                && (name.StartsWith("DocumentFormat.", StringComparison.Ordinal) || name == "TranscribeJobTools.Docx")),
        ];
    }
}
