using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Calls;

/// <summary>Calls are repeated by one policy: the SDK and the sockets below it repeat none behind its back.</summary>
public sealed class RepeatedCallTests : ModuleTest
{
    private static readonly Dictionary<string, Func<Fault>> s_passing = new()
    {
        ["500"] = () => Fault.ServerError(),
        ["502"] = () => Fault.ServerError(502),
        ["503"] = () => Fault.ServerError(503),
        ["408"] = () => Fault.Error("408", 408, "RequestTimeout", "The request timed out."),
        ["reset before the answer"] = Fault.ResetBeforeHeaders,
        ["reset in the answer"] = () => Fault.ResetInBody(),
        ["answer cut off"] = () => Fault.Truncated(),
    };

    private static readonly TimeSpan s_asked = TimeSpan.FromSeconds(1);

    /// <summary>By how much the module's timers and the sandbox's clock may differ.</summary>
    private static readonly TimeSpan s_clocks = TimeSpan.FromMilliseconds(20);

    private static readonly Dictionary<string, Func<Fault>> s_lasting = new()
    {
        ["half an answer"] = Fault.TruncatedJson,
        ["a page"] = Fault.Html,
        ["wrong endpoint"] = () => Fault.Error("421", 421, "InvalidEndpointException", "Not here."),
    };

    public static TheoryData<string> Passing => [.. s_passing.Keys];

    public static TheoryData<string> Lasting => [.. s_lasting.Keys];

    [Theory]
    [MemberData(nameof(Passing))]
    public void A_call_is_repeated_after_pauses_that_grow_and_never_without_one(string name)
    {
        AddJob("a");
        AddJob("b");
        Run("Get-TranscriptionJobDetail a").WithoutErrors();
        Sandbox.Requests.Clear();
        Sandbox.Faults.Add(new FaultRule(s_passing[name]()) { Times = 2 });

        Assert.Equal(["b"], Run("Get-TranscriptionJobDetail b").WithoutErrors().Names);

        IReadOnlyList<SandboxRequest> calls = Sandbox.Requests.All;
        Assert.Equal(3, calls.Count);
        for (int i = 0; i < 2; i++)
        {
            TimeSpan shortest = TimeSpan.FromMilliseconds(100 << i);
            TimeSpan pause = calls[i + 1].Time - calls[i].Time;
            Assert.True(pause > shortest - s_clocks, $"Call {i + 2} came {pause} after the one before.");
        }
    }

    [Theory]
    [MemberData(nameof(Lasting))]
    public void What_does_not_pass_is_called_once(string name)
    {
        AddJob("a");
        Sandbox.Faults.Add(new FaultRule(s_lasting[name]()));

        Assert.Single(Run("Get-TranscriptionJobDetail a").ErrorIds);

        Assert.Single(Sandbox.Requests.All);
    }

    [Theory]
    [InlineData("throttled", true)]
    [InlineData("429", false)]
    [InlineData("503", false)]
    public void A_service_that_says_when_to_come_back_is_left_alone_until_then(string name, bool byDate)
    {
        AddJob("a");
        Fault fault = name switch
        {
            "throttled" => Fault.Throttle(),
            "429" => Fault.LimitExceeded(),
            _ => Fault.Unavailable(null),
        };
        Sandbox.Faults.Add(new FaultRule(fault.WithRetryAfter(now => byDate ? (now + s_asked).ToString("R") : "1")) { Times = 1 });

        Assert.Equal(["a"], Run("Get-TranscriptionJobDetail a").WithoutErrors().Names);

        IReadOnlyList<SandboxRequest> calls = Sandbox.Requests.All;
        Assert.Equal(2, calls.Count);

        Assert.True(calls[1].Time - calls[0].Time > s_asked - s_clocks, $"{calls[0]}, {calls[1]}");
    }
}
