using TranscribeJobTools.Connections;

namespace TranscribeJobTools.Core.Tests.Connections;

public class AwsPartitionTests
{
    [Theory]
    [InlineData("us-east-1", "aws")]
    [InlineData("eu-central-1", "aws")]
    [InlineData("ap-southeast-4", "aws")]
    [InlineData("mx-central-1", "aws")]
    [InlineData("cn-north-1", "aws-cn")]
    [InlineData("us-gov-west-1", "aws-us-gov")]
    [InlineData("us-iso-east-1", "aws-iso")]
    [InlineData("us-isob-east-1", "aws-iso-b")]
    [InlineData("eu-isoe-west-1", "aws-iso-e")]
    [InlineData("us-isof-south-1", "aws-iso-f")]
    [InlineData("eu-isof-north-1", "aws-iso-f")]
    [InlineData("eusc-de-east-1", "aws-eusc")]
    public void A_region_belongs_to_one_partition(string region, string partition) =>
        Assert.Equal(partition, AwsPartition.OfRegion(region)?.Name);

    [Theory]
    [InlineData("")]
    [InlineData("us-east")]
    [InlineData("us-east-1a")]
    [InlineData("US-EAST-1")]
    [InlineData("us_east_1")]
    [InlineData("us-east-1.evil.com")]
    [InlineData("us-east-1/")]
    [InlineData("us-east-1\n")]
    [InlineData("us-east-111")]
    [InlineData("us--1")]
    [InlineData("-us-east-1")]
    [InlineData("moon-base-1")]
    [InlineData("us-east-٣")]
    [InlineData("global")]
    public void What_is_no_region_belongs_to_none(string region) => Assert.Null(AwsPartition.OfRegion(region));
}
