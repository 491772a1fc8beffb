using System.Globalization;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Connecting;

/// <summary>
/// A test of how the module finds account, region and endpoint. What the test says is all there is: the session has no defaults but
/// the sandbox's address.
/// </summary>
[Collection(nameof(ProcessEnvironment))]
public abstract class ConnectingTest : ModuleTest
{
    private const string Nobody = "AKIANOBODY";

    private int _accounts;

    protected ProcessEnvironment Environment { get; } = new();

    protected override SandboxOptions Options => new() { Users = [new SandboxUser(Nobody)] };

    /// <summary>The last call that the sandbox saw: the access key and the region that it was signed with.</summary>
    protected (string? AccessKey, string? Region) Caller =>
        Sandbox.Requests.All is [.., { } last] ? (last.AccessKeyId, last.Region) : default;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        SetEndpoint(Sandbox.Url);
    }

    public override async ValueTask DisposeAsync()
    {
        Environment.Dispose();
        await File.WriteAllTextAsync(EnvironmentSetup.CredentialsFile, "");
        await File.WriteAllTextAsync(EnvironmentSetup.ConfigFile, "");
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected override ModuleSession OpenSession() => new();

    /// <summary>What -EndpointUrl is where a script doesn't say.</summary>
    protected void SetEndpoint(string? url) => Run(
        "$global:PSDefaultParameterValues = if ($args[0]) { @{ '*-Transcription*:EndpointUrl' = $args[0] } } else { @{} }", url);

    /// <summary>Someone with keys, an account of their own, and signatures that are verified.</summary>
    protected SandboxUser AddUser(string name, string? sessionToken = null) => Sandbox.Users.Add(
        new SandboxUser("AKIA" + name.ToUpperInvariant(), (++_accounts + 100_000_000_000).ToString(CultureInfo.InvariantCulture))
        {
            SecretKey = $"Secret/Key+Of/{name}",
            SessionToken = sessionToken,
        });

    /// <summary>Adds to the credentials file a profile with this user's keys, and whatever else it is to say.</summary>
    protected static SandboxUser AddProfile(string name, SandboxUser user, params string[] lines)
    {
        AddLines(EnvironmentSetup.CredentialsFile, $"[{name}]", ProfileKeys(user), lines);
        return user;
    }

    /// <summary>Adds to the config file a section, as "profile work" or "sso-session work".</summary>
    protected static void AddSection(string header, params string[] lines) =>
        AddLines(EnvironmentSetup.ConfigFile, $"[{header}]", "", lines);

    protected static string ProfileKeys(SandboxUser user) =>
        $"""
        aws_access_key_id = {user.AccessKeyId}
        aws_secret_access_key = {user.SecretKey}
        {(user.SessionToken is null ? "" : $"aws_session_token = {user.SessionToken}")}
        """;

    protected void SetEnvironmentKeys(SandboxUser user)
    {
        Environment["AWS_ACCESS_KEY_ID"] = user.AccessKeyId;
        Environment["AWS_SECRET_ACCESS_KEY"] = user.SecretKey;
        Environment["AWS_SESSION_TOKEN"] = user.SessionToken;
    }

    private static void AddLines(string file, string header, string first, string[] lines) =>
        File.AppendAllText(file, string.Join('\n', [header, first, .. lines, "", ""]));
}
