using System.Management.Automation;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Finding;

public sealed class FindTranscriptionJobTests : ModuleTest
{
    private static readonly DateTimeOffset s_noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private int _age;

    [Fact]
    public void Without_parameters_all_jobs_come_newest_first()
    {
        AddOlder("c", "a", "b");

        RunResult result = Run("Find-TranscriptionJob").WithoutErrors();

        Assert.Equal(["c", "a", "b"], result.Names);
        Assert.All(result.Output, job => Assert.Equal("TranscribeJobTools.Jobs.TranscriptionJobSummary", job.TypeNames[0]));
    }

    [Theory]
    [InlineData("call-*", "call-1 Call-2 call-10")]
    [InlineData("call-?", "call-1 Call-2")]
    [InlineData("call-[13]", "call-1")]
    [InlineData("*-1", "call-1 meeting-1")]
    [InlineData("CALL-1", "call-1")]
    [InlineData("call-1", "call-1")]
    [InlineData("*", "call-1 Call-2 meeting-1 call-10 x.y_z")]
    [InlineData("x.y_z", "x.y_z")]
    [InlineData("nothing*", "")]
    [InlineData("call-10, meeting*", "meeting-1 call-10")]
    [InlineData("call-1, call-1*", "call-1 call-10")]
    [InlineData("call, all", "")]
    public void Names_are_wildcards_that_ignore_case_and_match_whole(string patterns, string names)
    {
        AddOlder("call-1", "Call-2", "meeting-1", "call-10", "x.y_z");

        foreach (string script in (string[])
            [
                $"Find-TranscriptionJob {patterns}", $"Find-TranscriptionJob -Name {patterns}", $"Find-TranscriptionJob -TranscriptionJobName {patterns}",
                $"Find-TranscriptionJob -JobName {patterns}",
            ])
        {
            Assert.Equal(names, string.Join(' ', Run(script).WithoutErrors().Names));
        }
    }

    [Theory]
    [InlineData("call-*", "call-")]
    [InlineData("*review-42?", "review-42")]
    [InlineData("a*longer*bc", "longer")]
    [InlineData("x[abc]yy", "yy")]
    [InlineData("whole.name_1", "whole.name_1")]
    [InlineData("*", null)]
    [InlineData("a*, b*", null)]
    public void The_service_narrows_by_what_every_match_must_hold(string patterns, string? contains)
    {
        Run($"Find-TranscriptionJob {patterns}").WithoutErrors();

        SandboxRequest call = Assert.Single(Sandbox.Requests.Of("ListTranscriptionJobs"));
        Assert.Equal(contains, call.Input!["JobNameContains"]?.GetValue<string>());
        Assert.Null(call.Input["Status"]);
        Assert.Equal(100, call.Input["MaxResults"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("FAILED", "f1")]
    [InlineData("failed", "f1")]
    [InlineData("QUEUED, queued", "q1")]
    [InlineData("COMPLETED, FAILED", "c1 f1 c2")]
    [InlineData("FAILED, COMPLETED", "c1 f1 c2")]
    [InlineData("QUEUED, IN_PROGRESS", "q1 r1")]
    [InlineData("IN_PROGRESS, completed, QUEUED, FAILED", "c1 q1 f1 r1 c2")]
    public void Several_states_make_one_stream_newest_first(string statuses, string names)
    {
        AddOne(new JobDefinition("c1"));
        AddOne(new JobDefinition("q1") { QueuedFor = Timeout.InfiniteTimeSpan });
        AddOne(new JobDefinition("f1") { FailureReason = "Unsupported media format." });
        AddOne(new JobDefinition("r1") { RunsFor = Timeout.InfiniteTimeSpan });
        AddOne(new JobDefinition("c2"));

        Assert.Equal(names, string.Join(' ', Run($"Find-TranscriptionJob -Status {statuses}").WithoutErrors().Names));
        Assert.All(
            Sandbox.Requests.Of("ListTranscriptionJobs"),
            call => Assert.Contains(call.Input!["Status"]!.GetValue<string>(), statuses, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void States_and_names_narrow_together()
    {
        AddOne(new JobDefinition("call-1"));
        AddOne(new JobDefinition("call-2") { FailureReason = "Unsupported media format." });
        AddOne(new JobDefinition("other") { FailureReason = "Unsupported media format." });

        Assert.Equal(["call-2"], Run("Find-TranscriptionJob call* -Status FAILED").WithoutErrors().Names);
        SandboxRequest call = Assert.Single(Sandbox.Requests.Of("ListTranscriptionJobs"));
        Assert.Equal(("FAILED", "call"), (call.Input!["Status"]!.GetValue<string>(), call.Input["JobNameContains"]!.GetValue<string>()));
    }

    [Fact]
    public void What_the_list_tells_is_in_the_summary()
    {
        AddOne(new JobDefinition("f1") { FailureReason = "Unsupported media format.", LanguageCode = "de-DE" });

        PSObject job = Assert.Single(Run("Find-TranscriptionJob").WithoutErrors().Output);

        Assert.Equal("FAILED", job.Properties["TranscriptionJobStatus"].Value);
        Assert.Equal("Unsupported media format.", job.Properties["FailureReason"].Value);
        Assert.Equal("de-DE", job.Properties["LanguageCode"].Value);
        Assert.Equal("SERVICE_BUCKET", job.Properties["OutputLocationType"].Value);
        Assert.Equal(s_noon.LocalDateTime, job.Properties["CreationTime"].Value);
    }

    [Theory]
    [InlineData("-CreatedAfter $args[1]", "a b")]
    [InlineData("-CreatedBefore $args[1]", "b c d")]
    [InlineData("-CreatedAfter $args[2] -CreatedBefore $args[1]", "b c")]
    [InlineData("-CreatedAfter $args[1] -CreatedBefore $args[1]", "b")]
    [InlineData("-CreatedAfter $args[0].AddDays(1)", "")]
    public void Dates_are_bounds_that_belong_to_the_range(string parameters, string names)
    {
        AddOlder("a", "b", "c", "d");
        object?[] times = [.. Enumerable.Range(0, 4).Select(age => (object)s_noon.AddHours(-age).LocalDateTime)];

        Assert.Equal(names, string.Join(' ', Run($"Find-TranscriptionJob {parameters}", times).WithoutErrors().Names));
    }

    [Fact]
    public Task Times_without_a_zone_are_local() => OwnProcess.RunAsync(typeof(FindInIndiaTests), ("TZ", "Asia/Kolkata"));

    [Theory]
    [InlineData("Find-TranscriptionJob -CreatedAfter '2026-03-01T12:00:00' -CreatedBefore '2026-03-01T11:00:00'")]
    public void Crossed_dates_are_an_error_before_any_call(string script)
    {
        ErrorRecord error = Run(script).Error;

        Assert.Equal("InvalidDates,TranscribeJobTools.Commands.FindTranscriptionJobCommand", error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.InvalidArgument, error.CategoryInfo.Category);
        Assert.Equal("No job can be created after 2026-03-01T12:00:00 and before 2026-03-01T11:00:00.", error.Exception.Message);
        Assert.Equal("Let -CreatedAfter be the earlier of the two.", error.ErrorDetails.RecommendedAction);
        Assert.Empty(Sandbox.Requests.All);
    }

    [Theory]
    [InlineData("-Name ''")]
    [InlineData("-Name $null")]
    [InlineData("-Status ''")]
    public void An_empty_filter_is_refused(string parameter)
    {
        Assert.StartsWith(
            "ParameterArgumentValidationError,", Run($"Find-TranscriptionJob {parameter}").Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(Sandbox.Requests.All);
    }

    [Fact]
    public void A_state_that_the_service_does_not_know_is_its_to_refuse()
    {
        ErrorRecord error = Run("Find-TranscriptionJob -Status DONE").Error;

        Assert.Equal("RequestRefused,TranscribeJobTools.Commands.FindTranscriptionJobCommand", error.FullyQualifiedErrorId);
        Assert.StartsWith(
            "The service refused the request for the list of jobs in us-east-1 (access key sandbox): ", error.Exception.Message, StringComparison.Ordinal);
        Assert.Contains("DONE", error.Exception.Message, StringComparison.Ordinal);
    }

    private void AddOlder(params string[] names)
    {
        foreach (string name in names)
        {
            AddOne(new JobDefinition(name));
        }
    }

    /// <summary>Adds a job an hour older than the one before.</summary>
    private void AddOne(JobDefinition definition) => Sandbox.AddJob(definition with { CreationTime = s_noon.AddHours(-_age++) });
}
