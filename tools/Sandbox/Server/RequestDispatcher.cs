using System.Globalization;
using Microsoft.AspNetCore.Http;
using TranscribeJobTools.Sandbox.Faults;

namespace TranscribeJobTools.Sandbox.Server;

/// <summary>The way of every request: taken apart, logged, perhaps met by a fault, answered.</summary>
internal sealed class RequestDispatcher(
    ISandboxService transcribe, ISandboxService s3, ISandboxService sts, FaultTable faults, RequestLog log, SandboxOptions options)
{
    public async Task HandleAsync(HttpContext http)
    {
        var call = new SandboxCall(http, options);
        ISandboxService service = ServiceOf(call);
        SandboxRequest entry = call.Entry = await service.DescribeAsync(call);
        Fault? fault = faults.Pick(entry);
        entry.Fault = fault?.Name;
        log.Arrived(entry);
        try
        {
            SandboxResponse response = fault?.Answer(call) ?? await AnswerAsync(service, call);
            response.Headers.TryAdd("Date", call.Time.ToString("R", CultureInfo.InvariantCulture));
            entry.StatusCode = response.StatusCode;
            entry.ErrorCode = response.ErrorCode;
            await (fault is null ? response.SendAsync(http) : fault.SendAsync(http, call, response));
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // The client has gone away, or a fault has sent it away.
            http.Abort();
        }
        finally
        {
            log.Finished(entry);
        }
    }

    private ISandboxService ServiceOf(SandboxCall call) =>
        call.RawPath != "/" || !HttpMethods.IsPost(call.Method) ? s3
        : call.Signature?.Scope.Service == "sts" ? sts
        : transcribe;

    private static async Task<SandboxResponse> AnswerAsync(ISandboxService service, SandboxCall call)
    {
        try
        {
            return await service.AnswerAsync(call);
        }
        catch (ServiceException refusal)
        {
            return refusal.Error.ToResponse(call);
        }
    }
}
