using TranscribeJobTools.Connections;

namespace TranscribeJobTools.Jobs;

/// <summary>A job that a cmdlet was asked to work on: its name, where it lives, and what its object already told.</summary>
internal sealed record JobReference(string Name, TranscribeConnection Connection, TranscriptionJobDetail? Known = null)
{
    /// <summary>What makes two references the same job: a name is unique in its account and region only.</summary>
    public (string Connection, string Name) Key => (Connection.Key, Name);

    public override string ToString() => Name;
}
