using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using TranscribeJobTools.Sandbox.Server;

namespace TranscribeJobTools.Sandbox.S3;

/// <summary>DeleteObject and DeleteObjects: what is not there is as good as deleted.</summary>
internal static class ObjectRemover
{
    private const int MostKeys = 1000;

    public static SandboxResponse Remove(SandboxCall call, S3Bucket bucket)
    {
        Remove(bucket, call.Entry.Key!, call.Time);
        return S3Answer.Empty(StatusCodes.Status204NoContent);
    }

    public static async Task<SandboxResponse> RemoveAllAsync(SandboxCall call, SandboxUser user, S3Bucket bucket)
    {
        DeclaredChecksum? declared = DeclaredChecksum.Of(call);
        if (declared is null && call.Header("Content-MD5") is null)
        {
            throw new ServiceException(S3Error.InvalidRequest("Missing required header for this request: Content-MD5 OR x-amz-checksum-*"));
        }

        UploadedBody body = await UploadedBody.ReadAsync(call, user, declared);
        call.Entry.ReceivedLength = null;
        XElement root = S3Xml.Read(body.Content, "Delete");
        XNamespace space = root.Name.Namespace;
        string[] keys = [.. root.Elements(space + "Object").Select(item =>
            item.Element(space + "Key")?.Value ?? throw new ServiceException(S3Error.MalformedXml()))];
        if (keys.Length is 0 or > MostKeys)
        {
            throw new ServiceException(S3Error.MalformedXml());
        }

        call.Entry.Keys = keys;
        bool isQuiet = root.Element(space + "Quiet")?.Value == "true";
        return S3Answer.Xml(S3Answer.Element("DeleteResult", keys.Select(key => RemoveOne(user, bucket, key, call.Time, isQuiet))));
    }

    private static XElement? RemoveOne(SandboxUser user, S3Bucket bucket, string key, DateTimeOffset time, bool isQuiet)
    {
        if (user.DeniedActions.Contains("s3:DeleteObject"))
        {
            var refusal = S3Error.ActionDenied(user, "s3:DeleteObject", $"{bucket.Name}/{key}");
            return S3Answer.Element(
                "Error", S3Answer.Element("Key", key), S3Answer.Element("Code", refusal.Code), S3Answer.Element("Message", refusal.Message));
        }

        Remove(bucket, key, time);
        return isQuiet ? null : S3Answer.Element("Deleted", S3Answer.Element("Key", key));
    }

    // The output of a job that still runs is not there yet, and will come.
    private static void Remove(S3Bucket bucket, string key, DateTimeOffset time)
    {
        if (bucket.Find(key, time) is not null)
        {
            bucket.Remove(key);
        }
    }
}
