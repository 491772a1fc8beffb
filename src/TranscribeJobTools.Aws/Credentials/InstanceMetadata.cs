using System.Diagnostics.CodeAnalysis;
using Amazon.Runtime;
using Amazon.Util;

namespace TranscribeJobTools.Aws.Credentials;

/// <summary>What an EC2 instance tells the programs on it. Anywhere else nobody answers, and some networks let one wait for that.</summary>
internal static class InstanceMetadata
{
    /// <summary>On an instance the answer takes milliseconds; the SDK would ask for half a minute.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    /// <summary>The instance's role, if there is an instance and it has one.</summary>
    public static AWSCredentials? FindCredentials() => Ask(() => new InstanceProfileAWSCredentials());

    /// <summary>The instance's region, if there is an instance.</summary>
    public static string? FindRegion() => Ask(() => EC2InstanceMetadata.Region?.SystemName);

    [SuppressMessage("Design", "CA1031", Justification = "Whatever goes wrong there, this is no instance with an answer.")]
    [SuppressMessage("Usage", "VSTHRD002", Justification = "The pipeline's thread has no context to deadlock on.")]
    private static T? Ask<T>(Func<T?> question)
        where T : class
    {
        if (!EC2InstanceMetadata.IsIMDSEnabled)
        {
            return null;
        }

        try
        {
            return Task.Run(question).WaitAsync(s_patience, TimeProvider.System).GetAwaiter().GetResult();
        }
        catch (Exception)
        {
            return null;
        }
    }
}
