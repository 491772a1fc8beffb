using Microsoft.AspNetCore.Http;
using TranscribeJobTools.Sandbox.Server;

namespace TranscribeJobTools.Sandbox.Faults;

/// <summary>
/// One way to misbehave. Some faults answer in the service's place, and what was asked for does not happen;
/// others let the service answer, with all it does, and spoil the way of the answer to the client.
/// </summary>
public sealed partial class Fault
{
    private readonly Func<SandboxCall, IServiceError?>? _refuse;
    private readonly Func<SandboxCall, SandboxResponse?>? _answer;
    private readonly Func<HttpContext, SandboxCall, SandboxResponse, Task>? _deliver;
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Fault(
        string name,
        Func<SandboxCall, IServiceError?>? refuse = null,
        Func<SandboxCall, SandboxResponse?>? answer = null,
        Func<HttpContext, SandboxCall, SandboxResponse, Task>? deliver = null)
    {
        Name = name;
        _refuse = refuse;
        _answer = answer;
        _deliver = deliver;
    }

    /// <summary>What the log calls it.</summary>
    public string Name { get; }

    /// <summary>Lets the calls go on that a <see cref="Stall"/> or <see cref="StallInUpload"/> holds, now and from now on.</summary>
    public void Release() => _released.TrySetResult();

    public override string ToString() => Name;

    /// <returns>The answer in the service's place; null: the service shall answer.</returns>
    internal SandboxResponse? Answer(SandboxCall call) => _refuse?.Invoke(call)?.ToResponse(call) ?? _answer?.Invoke(call);

    internal Task SendAsync(HttpContext http, SandboxCall call, SandboxResponse response) =>
        _deliver is null ? response.SendAsync(http) : _deliver(http, call, response);
}
