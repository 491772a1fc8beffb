namespace TranscribeJobTools.Sandbox.Server;

/// <summary>
/// An access key and the account behind it. Several users may share an account; they then see the same jobs and buckets.
/// The settable members may change while the sandbox runs, as credentials do.
/// </summary>
public sealed class SandboxUser
{
    public const string DefaultAccountId = "111122223333";

    /// <summary>The user that a sandbox has when none is given.</summary>
    public static SandboxUser Default => new("sandbox") { SecretKey = "sandbox-secret" };

    public SandboxUser(string accessKeyId, string accountId = DefaultAccountId)
    {
        AccessKeyId = accessKeyId;
        AccountId = accountId;
        Arn = $"arn:aws:iam::{accountId}:user/{accessKeyId}";
    }

    public string AccessKeyId { get; }

    public string AccountId { get; }

    /// <summary>Who the messages of refusals speak of.</summary>
    public string Arn { get; init; }

    /// <summary>When set, signatures are verified; otherwise their presence and scope are all that counts.</summary>
    public string? SecretKey { get; init; }

    /// <summary>When set, requests must carry it.</summary>
    public string? SessionToken { get; set; }

    /// <summary>Whether the credentials have expired.</summary>
    public bool Expired { get; set; }

    /// <summary>Actions that the user's policy does not allow, such as <c>transcribe:ListTranscriptionJobs</c> or <c>s3:GetObject</c>.</summary>
    public ISet<string> DeniedActions { get; } = new HashSet<string>(StringComparer.Ordinal);

    internal string DeniedText(string action) =>
        $"User: {Arn} is not authorized to perform: {action} because no identity-based policy allows the {action} action";
}
