using System.Management.Automation;

namespace TranscribeJobTools.Module.Tests.Connecting;

/// <summary>What Tab offers for -ProfileName.</summary>
public sealed class ProfileCompletionTests : ConnectingTest
{
    [Fact]
    public void The_profiles_of_both_files_that_give_credentials()
    {
        AddProfile("work", AddUser("a"));
        AddProfile("Archive of 2025", AddUser("b"));
        AddSection("profile config-only", ProfileKeys(AddUser("c")));
        AddSection("profile only-a-region", "region = us-east-1");
        AddSection("sso-session corp", "sso_region = us-east-1");

        Assert.Equal(["'Archive of 2025'", "config-only", "work"], Complete("Find-TranscriptionJob -ProfileName "));
        Assert.Equal(["'Archive of 2025'", "work"], Complete("Save-TranscriptionOutput a -AWSProfileName r"));
        Assert.Equal(["work"], Complete("Wait-TranscriptionJob a -StoredCredentials WO"));
        Assert.Empty(Complete("Get-TranscriptionJobDetail a -ProfileName nothing-like-it"));
    }

    [Fact]
    public void Those_of_the_location_that_the_line_names()
    {
        AddProfile("usual", AddUser("a"));
        File.WriteAllText(Folder.Combine("credentials"), $"[there]\n{ProfileKeys(AddUser("b"))}\n");

        Assert.Equal(["there"], Complete($"Find-TranscriptionJob -ProfileLocation '{Folder.Path}' -ProfileName "));
        Assert.Equal(["there"], Complete($"Find-TranscriptionJob -ProfileLocation '{Folder.Combine("credentials")}' -ProfileName t"));
        Assert.Equal(["there"], Complete($"Find-TranscriptionJob -AWSProfilesLocation '{Folder.Path}' -ProfileName "));
        Assert.Empty(Complete($"Find-TranscriptionJob -ProfileLocation '{Folder.Combine("nowhere")}' -ProfileName "));
    }

    [Fact]
    public void Those_of_a_location_relative_to_where_the_session_is()
    {
        File.WriteAllText(Folder.Combine("my.ini"), $"[there]\n{ProfileKeys(AddUser("b"))}\n");
        Run("$null = $ExecutionContext.SessionState.Path.SetLocation($args[0])", Folder.Path);

        Assert.Equal(["there"], Complete("Find-TranscriptionJob -ProfileLocation ./my.ini -ProfileName "));
    }

    private List<string> Complete(string line) =>
    [
        .. ((CommandCompletion)Run(
                "[System.Management.Automation.CommandCompletion]::CompleteInput($args[0], $args[0].Length, $null)", line)
            .WithoutErrors().Output.Single().BaseObject)
            .CompletionMatches.Where(match => match.ResultType == CompletionResultType.ParameterValue)
            .Select(match => match.CompletionText),
    ];
}
