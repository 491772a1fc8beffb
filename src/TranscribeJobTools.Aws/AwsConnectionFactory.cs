using Amazon;
using TranscribeJobTools.Aws.Buckets;
using TranscribeJobTools.Aws.Credentials;
using TranscribeJobTools.Aws.Jobs;
using TranscribeJobTools.Aws.Transcripts;
using TranscribeJobTools.Calls;
using TranscribeJobTools.Connections;

namespace TranscribeJobTools.Aws;

/// <summary>The door to this half: the module makes one of these in a load context of its own.</summary>
internal sealed class AwsConnectionFactory : IConnectionFactory
{
    private readonly PaceBook _paces = new(TimeProvider.System);

    public IReadOnlyList<KeyValuePair<string, string>> Regions =>
    [
        .. RegionEndpoint.EnumerableAllRegions
            .Where(region => AwsPartition.OfRegion(region.SystemName) is not null)
            .Select(region => KeyValuePair.Create(region.SystemName, region.DisplayName))
            .OrderBy(region => region.Key, StringComparer.Ordinal),
    ];

    public IReadOnlyList<string> GetProfileNames(string? profileLocation) => new ProfileStore(profileLocation).Names;

    public TranscribeConnection Connect(ConnectionSettings settings)
    {
        Identity identity = IdentityResolver.Resolve(settings);
        EndpointSettings endpoints = EndpointSettings.Resolve(settings, identity);
        string region = RegionResolver.Resolve(settings, identity, isCustomEndpoint: endpoints.Transcribe is not null);
        PacedJobService jobs = _paces.Pace(
            TranscribeConnection.KeyOf(identity.Name, identity.Source, region, endpoints.Transcribe),
            AwsJobService.Create(identity, region, endpoints));
        return new TranscribeConnection
        {
            Settings = settings,
            Identity = identity.Name,
            IdentitySource = identity.Source,
            Region = region,
            Endpoint = endpoints.Transcribe,
            Jobs = jobs,
            Paces = jobs.Paces,
            Transcripts = new S3TranscriptStore(identity.Credentials, region, endpoints.Trusted),
            Media = new S3MediaStore(identity.Credentials, region, endpoints),
            BeginRun = () => (identity.Credentials as CheckedCredentials)?.ForgetFailure(),
        };
    }
}
