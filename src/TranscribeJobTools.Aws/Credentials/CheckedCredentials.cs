using Amazon.Runtime;

namespace TranscribeJobTools.Aws.Credentials;

/// <summary>Credentials whose failures can be told from the service's own.</summary>
internal sealed class CheckedCredentials(AWSCredentials inner) : AWSCredentials
{
    public override ImmutableCredentials GetCredentials()
    {
        try
        {
            return inner.GetCredentials();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new CredentialsException(e);
        }
    }

    public override async Task<ImmutableCredentials> GetCredentialsAsync()
    {
        try
        {
            return await inner.GetCredentialsAsync().ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new CredentialsException(e);
        }
    }
}
