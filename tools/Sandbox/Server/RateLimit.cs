namespace TranscribeJobTools.Sandbox.Server;

/// <summary>A token bucket: so many calls a second, and so many at once.</summary>
public sealed record RateLimit(double PerSecond, int Burst);
