using System.ComponentModel;
using System.Diagnostics;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Saving;

/// <summary>Room for two megabytes at most, in two ways: one for every machine but Windows, and a disk that is really full.</summary>
public sealed class SaveWithoutRoomTests : IDisposable
{
    private readonly TemporaryFolder _disk = new();

    public void Dispose() => _disk.Dispose();

    [Fact]
    public async Task A_file_that_may_not_become_so_large_is_an_error_and_the_rest_goes_on()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no limit to the size of a process's files.");

        // The signal would end the process before the call fails.
        await OwnProcess.RunLimitedAsync(typeof(OnASmallDisk), "trap '' XFSZ && ulimit -f 2048");
    }

    [Fact]
    public async Task A_file_that_a_full_disk_has_no_room_for_is_an_error_and_the_rest_goes_on()
    {
        Assert.SkipUnless(await MayMountAsync(), "This machine doesn't let this user mount a disk of their own (unshare, tmpfs).");

        await OwnProcess.RunLimitedAsync(
            typeof(OnASmallDisk),
            $"mount -t tmpfs -o size=2m tmpfs '{_disk.Path}' && export TMPDIR='{_disk.Path}'",
            "unshare", "--map-root-user", "--mount", "/bin/sh");
    }

    private async Task<bool> MayMountAsync()
    {
        try
        {
            using Process mount = Process.Start("unshare", ["--map-root-user", "--mount", "mount", "-t", "tmpfs", "tmpfs", _disk.Path]);
            await mount.WaitForExitAsync(TestContext.Current.CancellationToken);
            return mount.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    public sealed class OnASmallDisk : SaveTest
    {
        [Fact(Explicit = true)]
        public void What_does_not_fit_leaves_nothing()
        {
            Sandbox.AddJob(new JobDefinition("big") { Transcript = ObjectContent.Repeating([.. "{\"text\": 7}"u8], 8_000_000) });
            SandboxJob small = AddText("small", "0123456789abcdef");

            RunResult result = Save("Save-TranscriptionOutput big, small");

            AssertSaved(("small.json", small.Outputs[0]));
            Assert.Equal("WriteFailed" + Id, result.Error.FullyQualifiedErrorId);
            Assert.Equal(ErrorCategory.WriteError, result.Error.CategoryInfo.Category);
            Assert.Matches(
                $"^'{Folder.Combine("big.json")}' could not be written: (Files of this size are not allowed there|No space left on device)",
                result.Error.ToString());
            Assert.Equal(
                "Nothing partial was left. Look at the space, the permissions and the length of the path.",
                result.Error.ErrorDetails.RecommendedAction);
            Assert.Equal("big", result.Error.TargetObject);
        }
    }
}
