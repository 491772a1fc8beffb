using Amazon.Runtime;

namespace TranscribeJobTools.Aws.Credentials;

/// <summary>Credentials that can't be had, or not any more.</summary>
internal sealed class CredentialsException(Exception reason) : AmazonClientException(Innermost(reason).Message, reason)
{
    private static Exception Innermost(Exception e) => e.InnerException is { } inner ? Innermost(inner) : e;
}
