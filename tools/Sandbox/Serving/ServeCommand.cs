using System.Globalization;
using System.Runtime.InteropServices;
using TranscribeJobTools.Sandbox.Server;

namespace TranscribeJobTools.Sandbox.Serving;

/// <summary>Keeps a sandbox up for one's own PowerShell.</summary>
internal static class ServeCommand
{
    public const string Usage = """
        Usage: dotnet run --project tools/Sandbox -- serve [--port N] [--jobs N]
          --port N   listen on this port of 127.0.0.1 instead of a free one
          --jobs N   add N more finished jobs, bulk-00001 and so on
        """;

    public static async Task<int> RunAsync(string[] options)
    {
        if (!TryParse(options, out int port, out int jobs))
        {
            await Console.Error.WriteLineAsync(Usage);
            return 1;
        }

        var stop = new TaskCompletionSource();
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.TrySetResult();
        }

        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        SandboxUser user = SandboxUser.Default;
        await using SandboxServer sandbox = await SandboxServer.StartAsync(new SandboxOptions { Port = port, Users = [user] });
        ExampleJobs.AddTo(sandbox, TimeProvider.System.GetUtcNow());
        ExampleJobs.AddBulk(sandbox, TimeProvider.System.GetUtcNow(), jobs);
        await Console.Out.WriteLineAsync(Instructions(sandbox.Url, user));
        await stop.Task;
        return 0;
    }

    private static bool TryParse(string[] options, out int port, out int jobs)
    {
        (port, jobs) = (0, 0);
        for (int i = 0; i < options.Length; i += 2)
        {
            if (i + 1 == options.Length || !int.TryParse(options[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out int value))
            {
                return false;
            }

            switch (options[i])
            {
                case "--port" when value <= ushort.MaxValue:
                    port = value;
                    break;
                case "--jobs":
                    jobs = value;
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    private static string Instructions(string url, SandboxUser user) => $"""
        The sandbox is up at {url} with jobs in us-east-1 and eu-west-1. Ctrl+C ends it.

        Paste into PowerShell:

            $env:AWS_ENDPOINT_URL = '{url}'
            $env:AWS_ACCESS_KEY_ID = '{user.AccessKeyId}'
            $env:AWS_SECRET_ACCESS_KEY = '{user.SecretKey}'
            $env:AWS_REGION = 'us-east-1'
            Remove-Item Env:AWS_SESSION_TOKEN, Env:AWS_PROFILE -ErrorAction Ignore
            Import-Module '{Path.Combine(Checkout.Folder, "TranscribeJobTools.psd1").Replace("'", "''", StringComparison.Ordinal)}'

        Then, for example:

            Find-TranscriptionJob
            Get-TranscriptionJobDetail call-0001, meeting.review-42
            Find-TranscriptionJob -Status QUEUED, IN_PROGRESS | Wait-TranscriptionJob
            Find-TranscriptionJob call-* -Status COMPLETED | Save-TranscriptionOutput -Destination out
            Import-TranscriptionDocument out/*.json | Export-TranscriptionDocument -Format Docx -Destination read
            Get-ChildItem calls/*.mp3 | Start-TranscriptionJob -BucketName sandbox-uploads -IdentifyLanguage -MaxSpeakerLabels 2
            Find-TranscriptionJob -Region eu-west-1
        """;
}
