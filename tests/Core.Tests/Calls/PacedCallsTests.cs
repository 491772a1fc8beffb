using TranscribeJobTools.Calls;
using TranscribeJobTools.Core.Tests.Fakes;
using TranscribeJobTools.Core.Tests.Simulation;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Jobs;

namespace TranscribeJobTools.Core.Tests.Calls;

public class PacedCallsTests
{
    [Fact]
    public Task A_call_that_succeeds_is_made_once() => SimulatedTime.RunAsync(async time =>
    {
        var call = new ScriptedCall(time, _ => null);

        Assert.Equal("answer", await call.RunAsync());
        Assert.Equal([TimeSpan.Zero], call.Attempts);
    });

    [Fact]
    public Task A_call_that_is_throttled_for_nine_minutes_succeeds() => SimulatedTime.RunAsync(async time =>
    {
        var call = new ScriptedCall(time, at => at < TimeSpan.FromMinutes(9) ? Throttled : null);

        Assert.Equal("answer", await call.RunAsync());
        Assert.InRange(time.Elapsed, TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(9.2));
    });

    [Fact]
    public Task A_call_that_is_throttled_for_ten_minutes_fails() => SimulatedTime.RunAsync(async time =>
    {
        var call = new ScriptedCall(time, _ => Throttled);

        ServiceFailure failure = await Assert.ThrowsAsync<ServiceFailure>(call.RunAsync);

        Assert.Equal(ServiceFailureKind.Throttled, failure.Kind);
        Assert.InRange(time.Elapsed, TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(10.1));
    });

    [Theory]
    [InlineData(nameof(ServiceFailureKind.Unavailable))]
    [InlineData(nameof(ServiceFailureKind.Unreachable))]
    public Task An_outage_of_ten_seconds_is_survived_and_one_of_a_minute_is_not(
        string kind) => SimulatedTime.RunAsync(async time =>
    {
        var trouble = new ServiceFailure(Enum.Parse<ServiceFailureKind>(kind), "trouble");
        await new ScriptedCall(time, at => at < TimeSpan.FromSeconds(5) ? trouble : null) { WasReached = true }.RunAsync();

        TimeSpan start = time.Elapsed;
        ServiceFailure thrown = await Assert.ThrowsAsync<ServiceFailure>(
            new ScriptedCall(time, at => at - start < TimeSpan.FromMinutes(1) ? trouble : null) { WasReached = true }.RunAsync);

        Assert.Same(trouble, thrown);
        Assert.InRange(time.Elapsed - start, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15));
    });

    [Fact]
    public Task A_service_that_was_never_reached_is_given_up_after_five_seconds_by_all_calls_together() => SimulatedTime.RunAsync(async time =>
    {
        var unreachable = new ServiceFailure(ServiceFailureKind.Unreachable, "Connection refused");
        var call = new ScriptedCall(time, _ => unreachable);

        await Assert.ThrowsAsync<ServiceFailure>(call.RunAsync);
        TimeSpan first = time.Elapsed;
        int attempts = call.Attempts.Count;
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Assert.ThrowsAsync<ServiceFailure>(call.RunAsync)));

        Assert.InRange(first, TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(5));
        Assert.InRange(attempts, 4, 7);
        Assert.InRange(call.Attempts.Count - attempts, 10, 60);
        Assert.InRange(time.Elapsed, first, TimeSpan.FromSeconds(5.5));
    });

    [Fact]
    public Task A_call_that_could_not_be_signed_costs_no_turn() => SimulatedTime.RunAsync(async time =>
    {
        var call = new ScriptedCall(time, _ => new ServiceFailure(ServiceFailureKind.CredentialsExpired, "sign in") { IsUnsent = true });

        for (int i = 0; i < 1000; i++)
        {
            await Assert.ThrowsAsync<ServiceFailure>(call.RunAsync);
        }

        Assert.Equal(TimeSpan.Zero, time.Elapsed);
    });

    [Fact]
    public Task A_service_that_asks_to_be_left_alone_for_hours_is_asked_again_after_a_minute() => SimulatedTime.RunAsync(async time =>
    {
        var asks = new ServiceFailure(ServiceFailureKind.Throttled, "Rate exceeded") { RetryAfter = TimeSpan.FromHours(5) };
        var call = new ScriptedCall(time, at => at == TimeSpan.Zero ? asks : null);

        await call.RunAsync();

        Assert.Equal([TimeSpan.Zero, TimeSpan.FromMinutes(1)], call.Attempts);
    });

    [Fact]
    public Task A_short_outage_amid_long_throttling_does_not_end_the_call() => SimulatedTime.RunAsync(async time =>
    {
        int attempts = 0;
        var call = new ScriptedCall(
            time,
            at => at > TimeSpan.FromMinutes(5) ? null
                : ++attempts % 5 == 0 ? new ServiceFailure(ServiceFailureKind.Unavailable, "an internal failure")
                : Throttled);

        Assert.Equal("answer", await call.RunAsync());
    });

    [Fact]
    public Task An_outage_after_long_throttling_has_no_more_patience_than_any() => SimulatedTime.RunAsync(async time =>
    {
        var call = new ScriptedCall(
            time,
            at => at < TimeSpan.FromMinutes(5) ? Throttled : new ServiceFailure(ServiceFailureKind.Unreachable, "no route to host"));

        await Assert.ThrowsAsync<ServiceFailure>(call.RunAsync);

        Assert.InRange(time.Elapsed, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(25));
    });

    [Fact]
    public Task Delays_in_an_outage_grow_and_differ() => SimulatedTime.RunAsync(async time =>
    {
        var call = new ScriptedCall(
            time, at => at < TimeSpan.FromSeconds(7) ? new ServiceFailure(ServiceFailureKind.Unavailable, "trouble") : null);
        await call.RunAsync();

        double[] delays = [.. call.Attempts.Zip(call.Attempts.Skip(1), (one, next) => (next - one).TotalMilliseconds)];
        for (int i = 0; i < delays.Length; i++)
        {
            double most = 200 * Math.Pow(2, i);
            Assert.InRange(delays[i], (most / 2) - 1, most + 1);
        }

        Assert.True(delays.Length > 4);
    });

    [Fact]
    public Task A_service_that_throttles_on_is_called_less_and_less() => SimulatedTime.RunAsync(async time =>
    {
        var call = new ScriptedCall(time, at => at < TimeSpan.FromMinutes(5) ? Throttled : null);
        await call.RunAsync();

        double[] delays = [.. call.Attempts.Zip(call.Attempts.Skip(1), (one, next) => (next - one).TotalSeconds)];
        Assert.True(delays[0] < 0.1);
        Assert.InRange(delays[^1], 4, 6);
        Assert.InRange(call.Attempts.Count, 60, 300);
    });

    [Fact]
    public Task A_service_that_asks_to_be_left_alone_is() => SimulatedTime.RunAsync(async time =>
    {
        var asks = new ServiceFailure(ServiceFailureKind.Throttled, "Rate exceeded") { RetryAfter = TimeSpan.FromSeconds(42) };
        var call = new ScriptedCall(time, at => at == TimeSpan.Zero ? asks : null);

        await call.RunAsync();

        Assert.Equal([TimeSpan.Zero, TimeSpan.FromSeconds(42)], call.Attempts);
    });

    [Theory]
    [InlineData(nameof(ServiceFailureKind.NotFound))]
    [InlineData(nameof(ServiceFailureKind.Refused))]
    [InlineData(nameof(ServiceFailureKind.AccessDenied))]
    [InlineData(nameof(ServiceFailureKind.CredentialsMissing))]
    [InlineData(nameof(ServiceFailureKind.CredentialsExpired))]
    [InlineData(nameof(ServiceFailureKind.CredentialsRefused))]
    [InlineData(nameof(ServiceFailureKind.InvalidAnswer))]
    [InlineData(nameof(ServiceFailureKind.ClockSkewed))]
    public Task What_will_not_pass_is_not_tried_again(string kind) => SimulatedTime.RunAsync(async time =>
    {
        var call = new ScriptedCall(time, _ => new ServiceFailure(Enum.Parse<ServiceFailureKind>(kind), "no"));

        await Assert.ThrowsAsync<ServiceFailure>(call.RunAsync);

        Assert.Single(call.Attempts);
        Assert.Equal(TimeSpan.Zero, time.Elapsed);
    });

    [Fact]
    public Task Cancelling_ends_a_delay_at_once() => SimulatedTime.RunAsync(async time =>
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(3), time);
        var call = new ScriptedCall(time, _ => Throttled);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.RunAsync(stop.Token));

        Assert.Equal(TimeSpan.FromMinutes(3), time.Elapsed);
        Assert.Equal(0, time.Timers);
    });

    [Fact]
    public Task Both_calls_of_a_job_service_are_tried_again() => SimulatedTime.RunAsync(async time =>
    {
        var account = new FakeAccount(time, retries: true);
        account.Service.Add("a");
        int calls = 0;
        account.Service.Fault = _ => ++calls % 2 == 1 ? Throttled : null;

        TranscriptionJobDetail job = await account.Connection.GetJobAsync("a", CancellationToken.None);
        JobPage page = await account.Connection.ListJobsAsync(new JobListRequest(JobStatus.Completed), CancellationToken.None);

        Assert.Equal("a", job.TranscriptionJobName);
        Assert.Equal("a", Assert.Single(page.Jobs).TranscriptionJobName);
        Assert.Equal(["Get", "Get", "List", "List"], account.Service.Calls.Select(call => call.Operation));
    });

    private static ServiceFailure Throttled => new(ServiceFailureKind.Throttled, "Rate exceeded");

    private sealed class ScriptedCall(SimulatedTime time, Func<TimeSpan, ServiceFailure?> script)
    {
        private readonly PacedCalls _calls = new(new Pace(30, time), time);

        public List<TimeSpan> Attempts { get; } = [];

        public bool WasReached
        {
            init
            {
                if (value)
                {
                    _calls.Pace.Answered();
                }
            }
        }

        public Task<string> RunAsync() => RunAsync(CancellationToken.None);

        public Task<string> RunAsync(CancellationToken cancellationToken) => _calls.RunAsync(
            token =>
            {
                Assert.Equal(cancellationToken, token);
                Attempts.Add(time.Elapsed);
                return script(time.Elapsed) is { } failure ? Task.FromException<string>(failure) : Task.FromResult("answer");
            },
            cancellationToken);
    }
}
