using Amazon.Runtime;

namespace TranscribeJobTools.Aws.Credentials;

/// <summary>
/// Credentials whose failures can be told from the service's own. They are asked one at a time, and once they have failed not again in
/// the same run: a process that wants a hardware key isn't started anew for each of a thousand jobs.
/// </summary>
internal sealed class CheckedCredentials(AWSCredentials inner) : AWSCredentials
{
    private readonly object _oneAtATime = new();
    private readonly object _sharing = new();
    private volatile CredentialsException? _failure;
    private Task<ImmutableCredentials>? _asking;

    /// <summary>A new run asks again.</summary>
    public void ForgetFailure() => _failure = null;

    public override ImmutableCredentials GetCredentials()
    {
        lock (_oneAtATime)
        {
            if (_failure is { } before)
            {
                throw before;
            }

            try
            {
                return inner.GetCredentials();
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                CredentialsException failure = e as CredentialsException ?? new CredentialsException(e);
                _failure = failure.MayPass ? null : failure;
                throw failure;
            }
        }
    }

    /// <summary>The same behind the caller, who need not wait for a process or a sign-in that hangs.</summary>
    public override Task<ImmutableCredentials> GetCredentialsAsync()
    {
        lock (_sharing)
        {
            return _asking = _asking is { IsCompleted: false } asking ? asking : Task.Run(GetCredentials);
        }
    }
}
