using System.Net;
using System.Net.Sockets;
using Amazon.Runtime;

namespace TranscribeJobTools.Aws.Credentials;

/// <summary>Credentials that can't be had, or not any more.</summary>
internal sealed class CredentialsException(Exception reason) : AmazonClientException(Describe(reason), WithoutOutput(reason))
{
    /// <summary>Whether who gives them was out of reach, which says nothing of the credentials.</summary>
    public bool MayPass { get; } = IsOutOfReach(reason);

    /// <summary>The words that help: those of the service or the process that was asked, or else what lies deepest.</summary>
    private static string Describe(Exception e)
    {
        if (e is AmazonServiceException or ProcessAWSCredentialException || e.InnerException is null)
        {
            return e.Message.Contains("MfaTokenCode", StringComparison.Ordinal)
                ? "the role wants an MFA code, and this module doesn't ask for one"
                : e.Message.Trim();
        }

        return Describe(e.InnerException);
    }

    /// <summary>What a credential process printed is a secret, and a parser's exception quotes from it.</summary>
    private static Exception? WithoutOutput(Exception e) => e is ProcessAWSCredentialException ? null : e;

    private static bool IsOutOfReach(Exception? e) =>
        e is not null
        && (e is HttpRequestException or SocketException or AmazonServiceException { StatusCode: >= HttpStatusCode.InternalServerError }
            || IsOutOfReach(e.InnerException));
}
