using TranscribeJobTools.Connections;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Sandbox.Transcribe;

namespace TranscribeJobTools.Aws.Tests;

/// <summary>The AWS half, as the module uses it, against a sandbox.</summary>
public abstract class AwsTest : IAsyncLifetime
{
    protected const string OtherAccount = "444455556666";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tjt-aws-");

    protected SandboxServer Sandbox { get; private set; } = null!;

    protected virtual SandboxOptions Options => new();

    private protected TranscribeConnection Connection { get; private set; } = null!;

    protected static CancellationToken Ending => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Sandbox = await SandboxServer.StartAsync(Options, Ending);
        Connection = Connect();
    }

    public async ValueTask DisposeAsync()
    {
        await Sandbox.DisposeAsync();
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    private protected TranscribeConnection Connect(string region = "us-east-1") => new AwsConnectionFactory().Connect(new ConnectionSettings
    {
        AccessKey = SandboxUser.Default.AccessKeyId,
        SecretKey = SandboxUser.Default.SecretKey,
        Region = region,
        EndpointUrl = Sandbox.Url,
    });

    protected string NewFile(string name, byte[] content)
    {
        string path = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>Content that repeats itself nowhere.</summary>
    protected static byte[] Bytes(int length)
    {
        byte[] bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }

    private protected static async Task<ServiceFailure> FailsAsync(ServiceFailureKind kind, Func<Task> call)
    {
        ServiceFailure failure = await Assert.ThrowsAsync<ServiceFailure>(call);
        Assert.Equal(kind, failure.Kind);
        return failure;
    }

    protected SandboxJob AddJob(string name) => Sandbox.AddJob(new JobDefinition(name));
}
