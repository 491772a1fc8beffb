namespace TranscribeJobTools.Module.Tests.Faults;

/// <summary>The table of faults. docs/reliability.md shows it.</summary>
internal static class FaultCases
{
    public static IReadOnlyList<FaultCase> All { get; } = [.. CallFaults.All, .. DownloadFaults.All];

    /// <summary>The job is gone, and what the service kept of it.</summary>
    public static Fault Deleted(FaultScene scene) => Fault.Before("deleted", () => scene.Sandbox.Delete(scene.Job));
}
