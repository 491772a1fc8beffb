using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using TranscribeJobTools.Sandbox.Server;

namespace TranscribeJobTools.Sandbox.Sts;

/// <summary>A refusal of AWS STS.</summary>
internal sealed record StsError(string Code, string Message, int StatusCode = StatusCodes.Status403Forbidden) : IServiceError
{
    public SandboxResponse ToResponse(SandboxCall call) => StsService.Xml(
        StatusCode,
        new XElement(
            StsService.Space + "ErrorResponse",
            new XElement(
                StsService.Space + "Error",
                new XElement(StsService.Space + "Type", "Sender"),
                new XElement(StsService.Space + "Code", Code),
                new XElement(StsService.Space + "Message", Message)),
            new XElement(StsService.Space + "RequestId", Guid.NewGuid())),
        Code);
}
