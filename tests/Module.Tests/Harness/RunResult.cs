using System.Collections.ObjectModel;
using System.Management.Automation;

namespace TranscribeJobTools.Module.Tests.Harness;

/// <summary>All that a script gave.</summary>
public sealed record RunResult(
    Collection<PSObject> Output,
    IReadOnlyList<ErrorRecord> Errors,
    ErrorRecord? Terminating,
    IReadOnlyList<string> Verbose,
    IReadOnlyList<string> Warnings,
    IReadOnlyList<ProgressRecord> Progress)
{
    /// <summary>All errors, the one that ended the script included.</summary>
    public IReadOnlyList<ErrorRecord> AllErrors => Terminating is null ? Errors : [.. Errors, Terminating];

    /// <summary>The one error; the test fails if there is another number.</summary>
    public ErrorRecord Error => Assert.Single(AllErrors);

    /// <summary>The errors' ids without the cmdlet's name.</summary>
    public IReadOnlyList<string> ErrorIds => [.. AllErrors.Select(error => error.FullyQualifiedErrorId.Split(',')[0])];

    /// <summary>A property of each object that came out.</summary>
    public IReadOnlyList<object?> Values(string property) => [.. Output.Select(item => item.Properties[property]?.Value)];

    public IReadOnlyList<string?> Names => [.. Values("TranscriptionJobName").Select(name => name?.ToString())];

    /// <summary>The result, if there was no error; otherwise the test fails with what it was.</summary>
    public RunResult WithoutErrors()
    {
        Assert.True(AllErrors.Count == 0, string.Join(Environment.NewLine, AllErrors.Select(error => error.ToString())));
        return this;
    }
}
