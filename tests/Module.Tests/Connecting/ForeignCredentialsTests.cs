using System.Reflection;
using System.Runtime.Loader;
using Amazon.Runtime;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Connecting;

/// <summary>
/// Credentials of another AWSSDK.Core. In this process that of AWS Tools 4 is in the default load context before the module comes, as
/// in a session where AWS Tools was imported first.
/// </summary>
public sealed class ForeignCredentialsTests : ConnectingTest
{
    [Fact]
    public void The_modules_AWSSDK_stays_apart_from_the_one_that_is_there()
    {
        Run("Find-TranscriptionJob -Region us-east-1 -AccessKey AKIAGIVEN -SecretKey Secret/Key+Of/given");
        AddUser("given");
        Run("Find-TranscriptionJob -Region us-east-1 -AccessKey AKIAGIVEN -SecretKey Secret/Key+Of/given").WithoutErrors();

        Assembly theirs = typeof(AWSCredentials).Assembly;
        Assembly ours = AssemblyLoadContext.All.Single(context => context.Name == "TranscribeJobTools.Aws").Assemblies
            .Single(assembly => assembly.GetName().Name == "AWSSDK.Core");
        Assert.Same(AssemblyLoadContext.Default, AssemblyLoadContext.GetLoadContext(theirs));
        Assert.Equal((new Version(3, 3, 0, 0), new Version(4, 0, 0, 0)), (theirs.GetName().Version, ours.GetName().Version));
    }

    public static TheoryData<string> Kinds => ["basic", "session", "refreshing"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Its_credentials_are_taken_by_parameter_and_from_the_session(string kind)
    {
        SandboxUser user = AddUser("theirs", kind == "basic" ? null : "token-of-theirs");
        AWSCredentials credentials = kind switch
        {
            "basic" => new BasicAWSCredentials(user.AccessKeyId, user.SecretKey),
            "session" => new SessionAWSCredentials(user.AccessKeyId, user.SecretKey, user.SessionToken),
            _ => new RoleCredentials(() => user),
        };

        Run("Find-TranscriptionJob -Region us-east-1 -Credential $args[0]", credentials).WithoutErrors();
        Run("Find-TranscriptionJob -Region us-east-1 -Credential $args[0]", System.Management.Automation.PSObject.AsPSObject(credentials))
            .WithoutErrors();
        Run("$StoredAWSCredentials = $args[0]; Find-TranscriptionJob -Region us-east-1", new AWSPSCredentials(credentials, "work"))
            .WithoutErrors();
        Run("$StoredAWSCredentials = $args[0]; Find-TranscriptionJob -Region us-east-1", credentials).WithoutErrors();
        Run("Find-TranscriptionJob -Region us-east-1 -Credential $args[0]", new AWSPSCredentials(credentials, "work")).WithoutErrors();

        Assert.Equal(Enumerable.Repeat("AKIATHEIRS", 5), Sandbox.Requests.All.Select(request => request.AccessKeyId));
    }

    [Fact]
    public void Those_that_a_script_makes_are_taken()
    {
        AddUser("theirs");

        // The script finds the type only if the assembly is loaded, as AWS Tools does on import.
        Assert.NotNull(typeof(BasicAWSCredentials).Assembly);
        Run(
            """
            $theirs = [Amazon.Runtime.BasicAWSCredentials]::new('AKIATHEIRS', 'Secret/Key+Of/theirs')
            Find-TranscriptionJob -Region us-east-1 -Credential $theirs
            """).WithoutErrors();

        Assert.Equal("AKIATHEIRS", Caller.AccessKey);
    }

    [Theory]
    [InlineData("class Keys { [string] $AccessKey = 'AKIATHEIRS'; [string] $SecretKey = 'Secret/Key+Of/theirs'; [string] $Token }", null)]
    [InlineData("class Keys { [string] $AccessKey; [string] $SecretKey; Keys() { throw 'The vault is sealed.' } }", "CredentialsMissing")]
    public void Those_of_a_scripts_own_class_are_asked_where_the_script_runs(string keys, string? errorId)
    {
        AddUser("theirs");

        RunResult result = Run(
            $$"""
            {{keys}}
            class Vault { [Keys] GetCredentials() { return [Keys]::new() } }
            Find-TranscriptionJob -Region us-east-1 -Credential ([Vault]::new())
            """);

        Assert.Equal(errorId is null ? [] : [errorId], result.ErrorIds);
        Assert.Equal(
            errorId is null ? null : "-Credential gives no credentials: The vault is sealed.",
            result.AllErrors.SingleOrDefault()?.ErrorDetails.Message);
    }

    [Fact]
    public void Those_of_an_AWSSDK_that_comes_after_the_module_are_taken()
    {
        SandboxUser user = AddUser("theirs");
        var later = new AssemblyLoadContext("later", isCollectible: false);
        Type basic = later.LoadFromAssemblyPath(Path.Combine(Repository.Root, "bin/dependencies/AWSSDK.Core.dll"))
            .GetType("Amazon.Runtime.BasicAWSCredentials", throwOnError: true)!;

        Run(
            "Find-TranscriptionJob -Region us-east-1 -Credential $args[0]",
            Activator.CreateInstance(basic, user.AccessKeyId, user.SecretKey)).WithoutErrors();

        Assert.Equal("AKIATHEIRS", Caller.AccessKey);
    }

    [Fact]
    public void They_are_asked_again_for_each_request_so_that_those_that_renew_themselves_stay_fresh()
    {
        SandboxUser first = AddUser("first");
        SandboxUser second = Sandbox.Users.Add(
            new SandboxUser("AKIASECOND", first.AccountId) { SecretKey = "Secret/Key+Of/second", SessionToken = "t" });
        foreach (string name in (string[])["a", "b"])
        {
            Sandbox.AddJob(new JobDefinition(name) { AccountId = first.AccountId, OutputBucket = "mine" });
        }

        SandboxUser current = first;
        var credentials = new SomeCredentials(() => SomeKeys.Of(current));
        Sandbox.Faults.Add(new FaultRule(Fault.Before("renewed", () => current = second)) { JobName = "a", Times = 1 });

        Run(
            "Save-TranscriptionOutput a, b -ThrottleLimit 1 -Region us-east-1 -Credential $args[0] -Destination $args[1]",
            credentials,
            Folder.Path).WithoutErrors();

        Assert.Equal(
            [("a", "AKIAFIRST"), ("a", "AKIASECOND"), ("b", "AKIASECOND"), ("b", "AKIASECOND")],
            Sandbox.Requests.All.Select(request => (request.JobName, request.AccessKeyId)));
    }

    [Fact]
    public void The_SDKs_own_refreshing_credentials_are_renewed_by_themselves()
    {
        SandboxUser user = AddUser("theirs", "token-of-theirs");
        var credentials = new RoleCredentials(() => user);

        Run("Find-TranscriptionJob -Region us-east-1 -Credential $args[0]", credentials).WithoutErrors();
        user.SessionToken = "the next token";
        RunResult stale = Run("Find-TranscriptionJob -Region us-east-1 -Credential $args[0]", credentials);
        credentials.ClearCredentials();
        Run("Find-TranscriptionJob -Region us-east-1 -Credential $args[0]", credentials).WithoutErrors();

        Assert.Equal(["CredentialsRefused"], stale.ErrorIds);
        Assert.Equal(2, credentials.Renewals);
    }

    [Theory]
    [InlineData("The role's session is over: it has expired.", "CredentialsExpired", "have expired")]
    [InlineData("The vault is sealed.", "CredentialsMissing", "can't be had")]
    public void What_they_throw_is_one_error_in_their_words(string words, string errorId, string what)
    {
        var credentials = new SomeCredentials(() => throw new InvalidOperationException(words));

        RunResult result = Run("Get-TranscriptionJobDetail a -Region us-east-1 -Credential $args[0]", credentials);

        Assert.Equal([errorId], result.ErrorIds);
        Assert.Equal(
            $"The credentials for job 'a' in us-east-1 (credentials of -Credential) {what}: {words}", result.Error.ErrorDetails.Message);
    }

    [Fact]
    public void Those_that_fail_are_asked_once_in_a_run_and_again_in_the_next()
    {
        SandboxUser user = AddUser("theirs");
        for (int i = 0; i < 20; i++)
        {
            Sandbox.AddJob(new JobDefinition($"job-{i}") { AccountId = user.AccountId });
        }

        (bool isSealed, int asked) = (false, 0);
        var credentials = new SomeCredentials(() =>
        {
            Interlocked.Increment(ref asked);
            return isSealed ? throw new InvalidOperationException("The vault is sealed.") : SomeKeys.Of(user);
        });
        Run("$global:jobs = Find-TranscriptionJob -Region us-east-1 -Credential $args[0]", credentials).WithoutErrors();
        (isSealed, asked) = (true, 0);

        RunResult shut = Run("$jobs | Get-TranscriptionJobDetail");
        int askedWhileShut = asked;
        isSealed = false;
        RunResult open = Run("$jobs | Get-TranscriptionJobDetail");

        Assert.Equal(Enumerable.Repeat("CredentialsMissing", 20), shut.ErrorIds);
        Assert.Equal(1, askedWhileShut);
        Assert.Equal(20, open.WithoutErrors().Output.Count);
    }

    [Theory]
    [InlineData("Get-TranscriptionJobDetail")]
    [InlineData("Wait-TranscriptionJob")]
    [InlineData("Save-TranscriptionOutput")]
    public async Task Stop_does_not_wait_for_those_that_take_their_time(string command)
    {
        var isAsked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var goOn = new ManualResetEventSlim();
        var credentials = new SomeCredentials(() =>
        {
            isAsked.TrySetResult();
            goOn.Wait(TestContext.Current.CancellationToken);
            return null;
        });
        using RunningScript script = Session.Start($"{command} a, b -Region us-east-1 -Credential $args[0]", null, credentials);
        await isAsked.Task.WaitAsync(TestContext.Current.CancellationToken);

        Assert.InRange(await script.StopAsync(), TimeSpan.Zero, TimeSpan.FromSeconds(1));

        goOn.Set();
        Assert.Empty(Sandbox.Requests.All);
    }

    [Fact]
    public void Anonymous_ones_are_one_error_before_any_call()
    {
        RunResult asObject = Run("Get-TranscriptionJobDetail a -Region us-east-1 -Credential $args[0]", new AnonymousAWSCredentials());
        RunResult asNothing = Run("Get-TranscriptionJobDetail a -Region us-east-1 -Credential $args[0]", new SomeCredentials(() => null));

        Assert.Equal(["CredentialsMissing"], asObject.ErrorIds);
        Assert.Equal(["CredentialsMissing"], asNothing.ErrorIds);
        Assert.EndsWith(
            "can't be had: They are anonymous, and Amazon Transcribe wants to know who asks.",
            asNothing.Error.ErrorDetails.Message,
            StringComparison.Ordinal);
        Assert.Empty(Sandbox.Requests.All);
    }

    /// <summary>Credentials that renew themselves, as those of a role do.</summary>
    private sealed class RoleCredentials(Func<SandboxUser> assume) : RefreshingAWSCredentials
    {
        public int Renewals { get; private set; }

        protected override CredentialsRefreshState GenerateNewCredentials()
        {
            Renewals++;
            SandboxUser user = assume();
            return new CredentialsRefreshState(
                new ImmutableCredentials(user.AccessKeyId, user.SecretKey, user.SessionToken),
                TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(1));
        }
    }
}
