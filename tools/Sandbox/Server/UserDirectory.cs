using System.Collections.Concurrent;

namespace TranscribeJobTools.Sandbox.Server;

/// <summary>The access keys that the sandbox knows.</summary>
public sealed class UserDirectory
{
    private readonly ConcurrentDictionary<string, SandboxUser> _users = new(StringComparer.Ordinal);

    internal UserDirectory(IReadOnlyList<SandboxUser> users)
    {
        IReadOnlyList<SandboxUser> initial = users.Count > 0 ? users : [SandboxUser.Default];
        First = initial[0];
        foreach (SandboxUser user in initial)
        {
            Add(user);
        }
    }

    /// <summary>The first user given; its account owns the jobs and buckets that name no account.</summary>
    public SandboxUser First { get; }

    public SandboxUser Add(SandboxUser user) => _users[user.AccessKeyId] = user;

    public SandboxUser? Find(string? accessKeyId) => accessKeyId is null ? null : _users.GetValueOrDefault(accessKeyId);
}
