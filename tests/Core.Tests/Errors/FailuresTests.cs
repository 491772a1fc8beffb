using System.Reflection;
using TranscribeJobTools.Core.Tests.Fakes;
using TranscribeJobTools.Core.Tests.Simulation;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Jobs;

namespace TranscribeJobTools.Core.Tests.Errors;

/// <summary>What users read when a call fails. Ids, categories and texts are the product.</summary>
public class FailuresTests
{
    [Theory]
    [InlineData("NotFound", ErrorIds.JobNotFound, ErrorKind.NotFound, "There is no job 'a' in us-east-1 (profile work).")]
    [InlineData("Refused", ErrorIds.RequestRefused, ErrorKind.InvalidArgument,
        "The service refused the request for job 'a' in us-east-1 (profile work): the reason.")]
    [InlineData("AccessDenied", ErrorIds.AccessDenied, ErrorKind.PermissionDenied,
        "Access denied to job 'a' in us-east-1 (profile work): the reason.")]
    [InlineData("CredentialsMissing", ErrorIds.CredentialsMissing, ErrorKind.Authentication,
        "The credentials for job 'a' in us-east-1 (profile work) can't be had: the reason.")]
    [InlineData("CredentialsExpired", ErrorIds.CredentialsExpired, ErrorKind.Authentication,
        "The credentials for job 'a' in us-east-1 (profile work) have expired: the reason.")]
    [InlineData("CredentialsRefused", ErrorIds.CredentialsRefused, ErrorKind.Authentication,
        "The service does not accept the credentials for job 'a' in us-east-1 (profile work): the reason.")]
    [InlineData("ClockSkewed", ErrorIds.ClockSkewed, ErrorKind.Authentication,
        "The request for job 'a' in us-east-1 (profile work) was refused for its time: the reason.")]
    [InlineData("Throttled", ErrorIds.Throttled, ErrorKind.LimitsExceeded,
        "The service has been throttling all calls for job 'a' in us-east-1 (profile work): the reason.")]
    [InlineData("Unavailable", ErrorIds.ServiceUnavailable, ErrorKind.Connection,
        "The service did not answer for job 'a' in us-east-1 (profile work): the reason.")]
    [InlineData("Unreachable", ErrorIds.ConnectionFailed, ErrorKind.Connection,
        "No connection for job 'a' in us-east-1 (profile work): the reason.")]
    [InlineData("InvalidAnswer", ErrorIds.InvalidAnswer, ErrorKind.InvalidResult,
        "The answer for job 'a' in us-east-1 (profile work) is not what the service sends: the reason.")]
    public Task A_failed_call_about_a_job_says_what_and_where(
        string kind, string id, ErrorKind category, string message) => SimulatedTime.RunAsync(time =>
    {
        var failure = new ServiceFailure(Enum.Parse<ServiceFailureKind>(kind), "the reason.");

        TranscribeJobException error = Failures.Of(failure, JobReader.Operation, new FakeAccount(time).Job("a"));

        Assert.Equal((id, category, message), (error.ErrorId, error.Kind, error.Message));
        Assert.Same(failure, error.InnerException);
        return Task.CompletedTask;
    });

    [Fact]
    public Task Access_denied_names_the_permission_that_is_missing() => SimulatedTime.RunAsync(time =>
    {
        TranscribeJobException error = Failures.Of(
            new ServiceFailure(ServiceFailureKind.AccessDenied, "no"), JobReader.Operation, new FakeAccount(time).Job("a"));

        Assert.Equal("Allow transcribe:GetTranscriptionJob to this identity, or use another one (-ProfileName).", error.Remedy);
        return Task.CompletedTask;
    });

    [Fact]
    public void Malformed_names_are_shown_short_and_explained()
    {
        TranscribeJobException error = Failures.InvalidJobName("s3://bucket/" + new string('a', 300));

        Assert.Equal(ErrorIds.InvalidJobName, error.ErrorId);
        Assert.Equal(ErrorKind.InvalidArgument, error.Kind);
        Assert.Equal(
            $"'s3://bucket/{new string('a', 65)}...' can't be a job's name: a name has 1 to 200 characters of A-Z a-z 0-9 . _ -",
            error.Message);
    }

    [Fact]
    public void A_pattern_is_answered_with_the_cmdlet_that_takes_patterns()
    {
        TranscribeJobException error = Failures.JobNameIsPattern("call-*");

        Assert.Equal(ErrorIds.JobNameIsPattern, error.ErrorId);
        Assert.Equal("'call-*' is a pattern, and this cmdlet takes the names of jobs.", error.Message);
        Assert.Equal("Find the jobs first: Find-TranscriptionJob 'call-*' | ...", error.Remedy);
    }

    [Fact]
    public void Text_from_elsewhere_does_not_steer_the_terminal()
    {
        var job = new TranscriptionJobDetail { TranscriptionJobName = "a", FailureReason = "\u001b[31mred\u009b2J\r\nnext\tline\a" };

        Assert.Equal("Job 'a' failed: \ufffd[31mred\ufffd2J next line\ufffd", Failures.JobFailed(job).Message);
    }

    [Fact]
    public void A_failed_job_without_a_reason_says_that() => Assert.Equal(
        "Job 'a' failed: the service gives no reason.", Failures.JobFailed(new() { TranscriptionJobName = "a" }).Message);

    [Fact]
    public void Every_error_id_is_its_own_name()
    {
        FieldInfo[] ids = typeof(ErrorIds).GetFields(BindingFlags.Public | BindingFlags.Static);

        Assert.NotEmpty(ids);
        Assert.All(ids, id => Assert.Equal(id.Name, id.GetRawConstantValue()));
    }
}
