using System.Reflection;
using System.Runtime.CompilerServices;
using Amazon.Runtime;

namespace TranscribeJobTools.Aws.Credentials;

/// <summary>
/// Credentials of another AWSSDK.Core, as AWS Tools hands them out, in another load context: known by shape, asked at each call so
/// that those that renew themselves stay fresh.
/// </summary>
internal sealed class ForeignCredentials : AWSCredentials
{
    private static readonly ConditionalWeakTable<object, string> s_ids = [];

    private readonly object _credentials;
    private readonly MethodInfo _getCredentials;

    private ForeignCredentials(object credentials, MethodInfo getCredentials, string? name)
    {
        _credentials = credentials;
        _getCredentials = getCredentials;
        Name = name;
    }

    /// <summary>What they are called, as far as they tell.</summary>
    public string? Name { get; }

    /// <summary>The same for the same object, as long as it lives.</summary>
    public string Id => s_ids.GetValue(_credentials, _ => Guid.NewGuid().ToString("n"));

    /// <summary>
    /// Whether they are an object of a script's own class. Its methods run on the pipeline's thread alone; called on another while the
    /// pipeline waits for the answer they would never return.
    /// </summary>
    public bool IsOfScript => _credentials.GetType().Assembly.IsDynamic;

    /// <summary>Wraps an AWSCredentials of whatever version, or AWS Tools' AWSPSCredentials; null for anything else.</summary>
    public static ForeignCredentials? TryWrap(object credential)
    {
        string? name = null;

        // AWS Tools' wrapper keeps the credentials in a property that is not public.
        if (credential.GetType().Name == "AWSPSCredentials")
        {
            name = credential.ToString();
            const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
            credential = credential.GetType().GetProperty("Credentials", Any)?.GetValue(credential) ?? credential;
        }

        MethodInfo? method = credential.GetType().GetMethod("GetCredentials", Type.EmptyTypes);
        return method?.ReturnType.GetProperty("AccessKey") is null || method.ReturnType.GetProperty("SecretKey") is null
            ? null
            : new ForeignCredentials(credential, method, string.IsNullOrWhiteSpace(name) ? null : name);
    }

    public override ImmutableCredentials GetCredentials()
    {
        try
        {
            object keys = _getCredentials.Invoke(_credentials, null)
                ?? throw new InvalidOperationException("They are anonymous, and Amazon Transcribe wants to know who asks.");
            return new ImmutableCredentials(Read(keys, "AccessKey"), Read(keys, "SecretKey"), Read(keys, "Token"));
        }
        catch (TargetInvocationException e)
        {
            throw new CredentialsException(e.InnerException ?? e);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            throw new CredentialsException(e);
        }
    }

    private static string? Read(object keys, string property) => keys.GetType().GetProperty(property)?.GetValue(keys) as string;
}
