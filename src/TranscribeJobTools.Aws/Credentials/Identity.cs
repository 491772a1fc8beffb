using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;

namespace TranscribeJobTools.Aws.Credentials;

/// <summary>Whose credentials are used.</summary>
/// <param name="Name">As it stands in messages, without a secret: "profile work", "access key AKIA…".</param>
/// <param name="Credentials">The credentials, fresh at each call.</param>
/// <param name="Profile">The profile in use, if it is one.</param>
/// <param name="Source">What tells it from another of the same name: a profile's file, a credential's object.</param>
internal sealed record Identity(string Name, AWSCredentials Credentials, CredentialProfile? Profile = null, string? Source = null);
