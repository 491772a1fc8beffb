namespace TranscribeJobTools.Module.Tests.Harness;

/// <summary>A test of the module against a sandbox of its own.</summary>
public abstract class ModuleTest : IAsyncLifetime
{
    private readonly Lazy<TemporaryFolder> _folder = new();

    protected SandboxServer Sandbox { get; private set; } = null!;

    protected ModuleSession Session { get; private set; } = null!;

    protected TemporaryFolder Folder => _folder.Value;

    /// <summary>How the sandbox of this test is to be.</summary>
    protected virtual SandboxOptions Options => new();

    public virtual async ValueTask InitializeAsync()
    {
        Sandbox = await FreshPort.StartAsync(Options);
        Session = OpenSession();
    }

    public virtual async ValueTask DisposeAsync()
    {
        Session.Dispose();
        await Sandbox.DisposeAsync();
        if (_folder.IsValueCreated)
        {
            _folder.Value.Dispose();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>The session of this test.</summary>
    protected virtual ModuleSession OpenSession() => new(Sandbox.Url);

    protected RunResult Run(string script, params object?[] arguments) => Session.Run(script, arguments);

    /// <summary>Adds a finished job whose transcript is the text.</summary>
    protected SandboxJob AddJob(string name) => Sandbox.AddJob(new JobDefinition(name));
}
