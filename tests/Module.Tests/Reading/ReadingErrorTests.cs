using System.Management.Automation;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Reading;

public sealed class ReadingErrorTests : ModuleTest
{
    private readonly SandboxUser _user = new("sandbox") { SecretKey = "sandbox-secret" };

    protected override SandboxOptions Options => new() { Users = [_user] };

    [Fact]
    public void Each_job_that_is_denied_is_an_error_of_its_own()
    {
        AddJob("a");
        AddJob("b");
        AddJob("c");
        Sandbox.Faults.Add(new FaultRule(Fault.AccessDenied()) { JobName = "b" });

        RunResult result = Run("Get-TranscriptionJobDetail a, b, c");

        Assert.Equal(["a", "c"], result.Names);
        Equal(
            result.Error,
            "AccessDenied",
            ErrorCategory.PermissionDenied,
            "b",
            "Access denied to job 'b' in us-east-1 (access key sandbox): User is not authorized to perform this action.",
            "Allow transcribe:GetTranscriptionJob to this identity, or use another one (-ProfileName).");
    }

    [Fact]
    public void A_policy_that_denies_the_action_is_told_in_the_services_words()
    {
        AddJob("a");
        _user.DeniedActions.Add("transcribe:GetTranscriptionJob");

        Assert.Equal(
            "Access denied to job 'a' in us-east-1 (access key sandbox): User: arn:aws:iam::111122223333:user/sandbox is not authorized to "
                + "perform: transcribe:GetTranscriptionJob because no identity-based policy allows the transcribe:GetTranscriptionJob action.",
            Run("Get-TranscriptionJobDetail a").Error.Exception.Message);
    }

    [Fact]
    public void Credentials_that_have_expired_say_so()
    {
        AddJob("a");
        _user.Expired = true;

        Equal(
            Run("Get-TranscriptionJobDetail a").Error,
            "CredentialsExpired",
            ErrorCategory.AuthenticationError,
            "a",
            "The credentials for job 'a' in us-east-1 (access key sandbox) have expired: The security token included in the request is expired.",
            "Sign in again (aws sso login, Set-AWSCredential), or give a fresh session token.");
    }

    [Fact]
    public void Keys_that_the_service_does_not_know_say_so()
    {
        AddJob("a");

        Equal(
            Run("Get-TranscriptionJobDetail a -AccessKey nobody -SecretKey none").Error,
            "CredentialsRefused",
            ErrorCategory.AuthenticationError,
            "a",
            "The service does not accept the credentials for job 'a' in us-east-1 (access key nobody): "
                + "The security token included in the request is invalid.",
            "Look at the keys, and whether they are of the account and partition of that region.");
    }

    [Fact]
    public void What_is_no_answer_of_the_service_is_told()
    {
        AddJob("a");
        Sandbox.Faults.Add(new FaultRule(Fault.Html()));

        ErrorRecord error = Run("Get-TranscriptionJobDetail a").Error;

        Assert.Equal("InvalidAnswer,TranscribeJobTools.Commands.GetTranscriptionJobDetailCommand", error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.InvalidResult, error.CategoryInfo.Category);
        Assert.StartsWith(
            "The answer for job 'a' in us-east-1 (access key sandbox) is not what the service sends: ", error.Exception.Message, StringComparison.Ordinal);
        Assert.Equal(
            "Look at what stands between: a proxy, or an endpoint (-EndpointUrl) that is not Amazon Transcribe's.",
            error.ErrorDetails.RecommendedAction);
    }

    [Fact]
    public void A_request_that_is_refused_is_told_in_the_services_words()
    {
        AddJob("a");
        Sandbox.Faults.Add(new FaultRule(Fault.Error("odd", 400, "BadRequestException", "Something is odd.")));

        Equal(
            Run("Get-TranscriptionJobDetail a").Error,
            "RequestRefused",
            ErrorCategory.InvalidArgument,
            "a",
            "The service refused the request for job 'a' in us-east-1 (access key sandbox): Something is odd.",
            "The reason is the service's own. Look at what was asked for, and at -Region and -EndpointUrl.");
    }

    [Fact]
    public void Throttling_of_many_calls_loses_none()
    {
        for (int number = 1; number <= 20; number++)
        {
            AddJob($"a{number:00}");
        }

        // Less than the documented 30 a second.
        Sandbox.RateLimits["GetTranscriptionJob"] = new RateLimit(PerSecond: 15, Burst: 2);

        Assert.Equal(20, Run("1..20 | ForEach-Object { 'a{0:00}' -f $_ } | Get-TranscriptionJobDetail").WithoutErrors().Output.Count);
        Assert.Contains(Sandbox.Requests.All, request => request.ErrorCode == "ThrottlingException");
    }

    [Fact]
    public void With_ErrorAction_Stop_the_first_error_ends_the_pipeline()
    {
        AddJob("a");
        AddJob("b");

        RunResult result = Run("try { Get-TranscriptionJobDetail a, nobody, b -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }");

        Assert.Equal(
            ["a", "JobNotFound,TranscribeJobTools.Commands.GetTranscriptionJobDetailCommand"],
            result.Output.Select(item => item.ToString()));
    }

    [Fact]
    public void The_original_exception_stays_inside()
    {
        ErrorRecord error = Run("Get-TranscriptionJobDetail nobody").Error;

        Assert.Equal("TranscribeJobTools.Errors.TranscribeJobException", error.Exception.GetType().FullName);
        Assert.Equal(
            "Amazon.TranscribeService.Model.BadRequestException", error.Exception.InnerException!.InnerException!.GetType().FullName);
    }

    private static void Equal(ErrorRecord error, string id, ErrorCategory category, object target, string message, string remedy)
    {
        Assert.Equal($"{id},TranscribeJobTools.Commands.GetTranscriptionJobDetailCommand", error.FullyQualifiedErrorId);
        Assert.Equal(category, error.CategoryInfo.Category);
        Assert.Equal(target, error.TargetObject);
        Assert.Equal(message, error.Exception.Message);
        Assert.Equal(remedy, error.ErrorDetails.RecommendedAction);
    }
}
