namespace TranscribeJobTools.Connections;

/// <summary>A partition of AWS: regions that share an account system and a domain. Nothing leads from one to another.</summary>
internal sealed record AwsPartition(string Name, IReadOnlyList<string> RegionPrefixes, string DnsSuffix)
{
    public static IReadOnlyList<AwsPartition> All { get; } =
    [
        new("aws-cn", ["cn-"], "amazonaws.com.cn"),
        new("aws-us-gov", ["us-gov-"], "amazonaws.com"),
        new("aws-iso", ["us-iso-"], "c2s.ic.gov"),
        new("aws-iso-b", ["us-isob-"], "sc2s.sgov.gov"),
        new("aws-iso-e", ["eu-isoe-"], "cloud.adc-e.uk"),
        new("aws-iso-f", ["us-isof-", "eu-isof-"], "csp.hci.ic.gov"),
        new("aws-eusc", ["eusc-"], "amazonaws.eu"),
        new("aws", ["us-", "eu-", "ap-", "sa-", "ca-", "me-", "af-", "il-", "mx-"], "amazonaws.com"),
    ];

    /// <summary>The partition of a region's name, or null if the name can't be a region's.</summary>
    public static AwsPartition? OfRegion(string region) => IsRegionName(region)
        ? All.FirstOrDefault(partition => partition.RegionPrefixes.Any(prefix => region.StartsWith(prefix, StringComparison.Ordinal)))
        : null;

    /// <summary>Whether this has the form of a region's name, as us-east-1: lower case, parts with hyphens, a number last.</summary>
    public static bool IsRegionName(string region)
    {
        string[] parts = region.Split('-');
        return parts.Length is >= 3 and <= 5
            && parts[..^1].All(part => part.Length is > 0 and <= 12 && part.All(char.IsAsciiLetterLower))
            && parts[^1].Length is 1 or 2
            && parts[^1].All(char.IsAsciiDigit);
    }
}
