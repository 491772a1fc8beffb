using System.Management.Automation;

namespace TranscribeJobTools.Module.Tests.Harness;

/// <summary>A test of Save-TranscriptionOutput, whose default destination is the test's folder.</summary>
public abstract class SaveTest : JobTest
{
    protected const string Id = ",TranscribeJobTools.Commands.SaveTranscriptionOutputCommand";

    /// <summary>Runs a script from within the test's folder.</summary>
    protected RunResult Save(string script, params object?[] arguments)
    {
        GoTo(Session, Folder.Path);
        return Run(script, arguments);
    }

    /// <summary>The error that ends a command, whatever else there would be to save.</summary>
    protected ErrorRecord Refuse(string command, params object?[] arguments) =>
        (ErrorRecord)Assert.Single(Save($"try {{ {command} }} catch {{ $_ }}", arguments).WithoutErrors().Output).BaseObject;

    protected RunningScript StartSave(string script, params object?[] arguments)
    {
        GoTo(Session, Folder.Path);
        return Start(script, arguments);
    }

    /// <summary>Set-Location is not among the commands of the bare engine.</summary>
    protected static void GoTo(ModuleSession session, string location) =>
        session.Run("$null = $ExecutionContext.SessionState.Path.SetLocation($args[0])", location).WithoutErrors();

    protected string Text(string file) => File.ReadAllText(Folder.Combine(file));

    /// <summary>That the files are there with the bytes that lie in the bucket, and no other file, hidden ones included.</summary>
    protected void AssertSaved(params (string File, JobOutput Output)[] expected)
    {
        Assert.Equal(expected.Select(pair => pair.File).Order(StringComparer.Ordinal), Folder.Files);
        Assert.All(expected, pair => Assert.Equal(BytesOf(pair.Output.Stored.Content), Folder.Read(pair.File)));
    }

    /// <summary>That there was this one error, which ended nothing, and that there is nothing in the folder.</summary>
    protected ErrorRecord AssertNothingSaved(RunResult result, string errorId)
    {
        Assert.Null(result.Terminating);
        Assert.Equal(errorId + Id, result.Error.FullyQualifiedErrorId);
        Assert.Empty(result.Output);
        Assert.Empty(Folder.Files);
        return result.Error;
    }
}
