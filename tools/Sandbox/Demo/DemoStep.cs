using System.Management.Automation;

namespace TranscribeJobTools.Sandbox.Demo;

/// <summary>A command of the demo, what it shows, and what must have come of it.</summary>
/// <param name="Says">What a person is told before.</param>
/// <param name="Command">What is typed.</param>
/// <param name="Objects">How many objects must come out.</param>
/// <param name="Errors">The ids of the errors that must come, in whatever order.</param>
internal sealed record DemoStep(string Says, string Command, int Objects, params string[] Errors)
{
    /// <summary>What went otherwise than told; null if nothing did.</summary>
    public string? Complaint(IReadOnlyList<object> results)
    {
        string[] errors = [.. results.OfType<ErrorRecord>().Select(error => error.FullyQualifiedErrorId.Split(',')[0]).Order()];
        int objects = results.Count - errors.Length;
        return objects == Objects && errors.SequenceEqual(Errors.Order())
            ? null
            : $"{Objects} objects and the errors [{string.Join(", ", Errors)}] were to come; "
                + $"{objects} and [{string.Join(", ", errors)}] came.";
    }
}
