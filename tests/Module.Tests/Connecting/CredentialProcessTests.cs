using System.Globalization;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Connecting;

/// <summary>Profiles whose credentials a program of the user's gives.</summary>
public sealed class CredentialProcessTests : ConnectingTest
{
    [Fact]
    public void A_credential_process_runs_once_for_a_whole_pipeline()
    {
        SandboxUser user = AddUser("process", "token-of-process");
        AddProcess("work", $"echo run >> '{Folder.Combine("runs")}'; echo '{ProcessAnswer(user, Soon())}'");
        for (int i = 0; i < 20; i++)
        {
            Sandbox.AddJob(new JobDefinition($"job-{i}") { AccountId = user.AccountId });
        }

        RunResult result = Run(
            """
            Find-TranscriptionJob -ProfileName work -Region us-east-1 | Wait-TranscriptionJob |
                Save-TranscriptionOutput -Destination $args[0]
            """,
            Folder.Combine("out")).WithoutErrors();

        Assert.Equal(20, result.Output.Count);
        Assert.Single(File.ReadAllLines(Folder.Combine("runs")));
        Assert.All(Sandbox.Requests.Of("GetTranscriptionJob"), request => Assert.Equal("AKIAPROCESS", request.AccessKeyId));
    }

    [Theory]
    [InlineData(
        "printf 'Your hardware key is not plugged in.' >&2; exit 3",
        "Command returned non-zero exit value 3 with the error - Your hardware key is not plugged in")]
    [InlineData(
        "echo 'tSecret/Key+Of/process'",
        "The response back from the process credential provider returned back a malformed JSON document")]
    [InlineData("exit 0", "The response back from the process credential provider returned back a malformed JSON document")]
    [InlineData("""echo '{ "SecretAccessKey": "Secret/Key+Of/process" }'""", "Missing required parameter - Version in JSON Payload")]
    public void A_credential_process_that_fails_is_one_error_with_its_own_words(string script, string words)
    {
        AddProcess("work", script);

        foreach (string command in (string[])
            ["Get-TranscriptionJobDetail a", "Find-TranscriptionJob", "Wait-TranscriptionJob a", "Save-TranscriptionOutput a"])
        {
            RunResult result = Run($"{command} -ProfileName work -Region us-east-1");

            Assert.Equal(["CredentialsMissing"], result.ErrorIds);
            Assert.Equal(ErrorCategory.AuthenticationError, result.Error.CategoryInfo.Category);
            Assert.EndsWith(
                $" in us-east-1 (profile work) can't be had: {words}.", result.Error.ErrorDetails.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("Secret/Key", result.Error.Exception.ToString(), StringComparison.Ordinal);
        }

        Assert.Empty(Sandbox.Requests.All);
    }

    [Fact]
    public void A_credential_process_that_fails_runs_once_however_many_jobs_there_are()
    {
        AddProcess("work", $"echo run >> '{Folder.Combine("runs")}'; echo 'Your hardware key is not plugged in.' >&2; exit 3");

        foreach (string command in (string[])["Get-TranscriptionJobDetail", "Wait-TranscriptionJob", "Save-TranscriptionOutput"])
        {
            RunResult result = Run(
                $$"""1..200 | ForEach-Object { "job-$_" } | {{command}} -ProfileName work -Region us-east-1""");

            Assert.Equal(Enumerable.Repeat("CredentialsMissing", 200), result.ErrorIds);
            Assert.Equal(200, result.Errors.Select(error => error.TargetObject).Distinct().Count());
            Assert.All(result.Errors, error => Assert.Equal(
                $"The credentials for job '{error.TargetObject}' in us-east-1 (profile work) can't be had: Command returned non-zero exit "
                    + "value 3 with the error - Your hardware key is not plugged in.",
                error.ErrorDetails.Message));
        }

        Assert.Equal(3, File.ReadAllLines(Folder.Combine("runs")).Length);
        Assert.Empty(Sandbox.Requests.All);
    }

    [Fact]
    public void A_credential_process_that_gives_what_has_expired_says_so()
    {
        AddProcess("work", $"echo '{ProcessAnswer(AddUser("process"), "2020-01-01T00:00:00Z")}'");

        RunResult result = Run("Get-TranscriptionJobDetail a -ProfileName work -Region us-east-1");

        Assert.Equal(["CredentialsExpired"], result.ErrorIds);
        Assert.Empty(Sandbox.Requests.All);
    }

    private static string Soon() =>
        TimeProvider.System.GetUtcNow().AddHours(1).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string ProcessAnswer(SandboxUser user, string expiration) =>
        $$"""
        { "Version": 1, "AccessKeyId": "{{user.AccessKeyId}}", "SecretAccessKey": "{{user.SecretKey}}",
          "SessionToken": "{{user.SessionToken}}", "Expiration": "{{expiration}}" }
        """;

    private void AddProcess(string profile, string script)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The script is a shell's.");
        string file = Folder.Combine("process.sh");
        File.WriteAllText(file, script + "\n");
        AddSection($"profile {profile}", $"credential_process = sh \"{file}\"");
    }
}
