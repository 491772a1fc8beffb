namespace TranscribeJobTools.Connections;

/// <summary>Finds credentials, region and endpoint, and makes connections of them. Calls no service.</summary>
internal interface IConnectionFactory
{
    /// <exception cref="Errors.TranscribeJobException">No region, no credentials, or a profile that isn't there.</exception>
    TranscribeConnection Connect(ConnectionSettings settings);

    /// <summary>The known regions, by system name, with what people call them.</summary>
    IReadOnlyList<KeyValuePair<string, string>> Regions { get; }

    /// <summary>The profiles that can be named, from the usual places or from <paramref name="profileLocation"/>.</summary>
    IReadOnlyList<string> GetProfileNames(string? profileLocation);
}
