using TranscribeJobTools.Saving;

namespace TranscribeJobTools.Core.Tests.Saving;

/// <summary>Where signed requests may go, and where they never go.</summary>
public class FileLocationTests
{
    private static readonly Uri[] s_noEndpoints = [];

    [Theory]
    [InlineData("https://s3.us-east-1.amazonaws.com/bucket/a.json", "bucket", "a.json", "us-east-1", "aws")]
    [InlineData("https://s3.amazonaws.com/bucket/a.json", "bucket", "a.json", "us-east-1", "aws")]
    [InlineData("https://S3.EU-Central-1.AmazonAWS.com/bucket/a.json", "bucket", "a.json", "eu-central-1", "aws")]
    [InlineData("https://s3.us-east-1.amazonaws.com:443/bucket/a.json", "bucket", "a.json", "us-east-1", "aws")]
    [InlineData("https://s3.dualstack.eu-west-1.amazonaws.com/bucket/a.json", "bucket", "a.json", "eu-west-1", "aws")]
    [InlineData("https://s3-fips.us-east-2.amazonaws.com/bucket/a.json", "bucket", "a.json", "us-east-2", "aws")]
    [InlineData("https://s3-fips.dualstack.us-east-2.amazonaws.com/bucket/a.json", "bucket", "a.json", "us-east-2", "aws")]
    [InlineData("https://bucket.s3.us-west-2.amazonaws.com/a.json", "bucket", "a.json", "us-west-2", "aws")]
    [InlineData("https://bucket.s3.amazonaws.com/a.json", "bucket", "a.json", "us-east-1", "aws")]
    [InlineData("https://bucket.s3.dualstack.us-west-2.amazonaws.com/a.json", "bucket", "a.json", "us-west-2", "aws")]
    [InlineData("https://my.own.bucket.s3-fips.us-west-2.amazonaws.com/a.json", "my.own.bucket", "a.json", "us-west-2", "aws")]
    [InlineData("https://s3.il-central-1.amazonaws.com/bucket/a.json", "bucket", "a.json", "il-central-1", "aws")]
    [InlineData("https://s3.cn-north-1.amazonaws.com.cn/bucket/a.json", "bucket", "a.json", "cn-north-1", "aws-cn")]
    [InlineData("https://bucket.s3.cn-northwest-1.amazonaws.com.cn/a.json", "bucket", "a.json", "cn-northwest-1", "aws-cn")]
    [InlineData("https://s3.us-gov-west-1.amazonaws.com/bucket/a.json", "bucket", "a.json", "us-gov-west-1", "aws-us-gov")]
    [InlineData("https://s3-fips.us-gov-east-1.amazonaws.com/bucket/a.json", "bucket", "a.json", "us-gov-east-1", "aws-us-gov")]
    [InlineData("https://s3.us-iso-east-1.c2s.ic.gov/bucket/a.json", "bucket", "a.json", "us-iso-east-1", "aws-iso")]
    [InlineData("https://s3.us-isob-east-1.sc2s.sgov.gov/bucket/a.json", "bucket", "a.json", "us-isob-east-1", "aws-iso-b")]
    [InlineData("https://s3.eu-isoe-west-1.cloud.adc-e.uk/bucket/a.json", "bucket", "a.json", "eu-isoe-west-1", "aws-iso-e")]
    [InlineData("https://s3.us-isof-south-1.csp.hci.ic.gov/bucket/a.json", "bucket", "a.json", "us-isof-south-1", "aws-iso-f")]
    [InlineData("https://s3.eusc-de-east-1.amazonaws.eu/bucket/a.json", "bucket", "a.json", "eusc-de-east-1", "aws-eusc")]
    public void Amazon_S3_is_known_in_all_its_forms(string uri, string bucket, string key, string region, string partition)
    {
        FileLocation? location = FileLocation.Parse(uri, s_noEndpoints);

        Assert.NotNull(location);
        Assert.Equal((bucket, key), (location.Bucket, location.Key));
        Assert.Equal((region, partition), (location.Region, location.Partition?.Name));
        Assert.False(location.IsPresigned);
    }

    [Theory]
    [InlineData("https://s3.us-east-1.amazonaws.com.evil.com/bucket/a.json")]
    [InlineData("https://evils3.amazonaws.com/bucket/a.json")]
    [InlineData("https://evils3.us-east-1.amazonaws.com/bucket/a.json")]
    [InlineData("https://s3.evil.amazonaws.com/bucket/a.json")]
    [InlineData("https://evil.amazonaws.com/bucket/a.json")]
    [InlineData("https://amazonaws.com/bucket/a.json")]
    [InlineData("https://s3.us-east-1.evilamazonaws.com/bucket/a.json")]
    [InlineData("https://s3.us-east-1.amazonaws.org/bucket/a.json")]
    [InlineData("https://s3.us-east-1.amazonaws.com./bucket/a.json")]
    [InlineData("https://s3-us-east-1.amazonaws.com/bucket/a.json")]
    [InlineData("https://s3-evil.us-east-1.amazonaws.com/bucket/a.json")]
    [InlineData("https://s3.us-east-1.api.aws/bucket/a.json")]
    [InlineData("https://transcribe.us-east-1.amazonaws.com/bucket/a.json")]
    [InlineData("https://ec2-3-4-5-6.us-east-1.compute.amazonaws.com/bucket/a.json")]
    [InlineData("https://evil.execute-api.us-east-1.amazonaws.com/bucket/a.json")]
    [InlineData("https://bucket.s3-website.us-east-1.amazonaws.com/a.json")]
    [InlineData("https://bucket.s3-accelerate.amazonaws.com/a.json")]
    [InlineData("https://s3.cn-north-1.amazonaws.com/bucket/a.json")]
    [InlineData("https://s3.us-east-1.amazonaws.com.cn/bucket/a.json")]
    [InlineData("https://s3.us-gov-west-1.amazonaws.com.cn/bucket/a.json")]
    [InlineData("https://s3.us-east-1.c2s.ic.gov/bucket/a.json")]
    [InlineData("https://b_.s3.us-east-1.amazonaws.com/a.json")]
    [InlineData("https://ab.s3.us-east-1.amazonaws.com/a.json")]
    [InlineData("https://127.0.0.1/bucket/a.json")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://[::1]/bucket/a.json")]
    [InlineData("https://localhost/bucket/a.json")]
    [InlineData("https://evil.com/s3.us-east-1.amazonaws.com/bucket/a.json")]
    [InlineData("https://evil.com/?https://s3.us-east-1.amazonaws.com/bucket/a.json")]
    [InlineData("https://evil.com#s3.us-east-1.amazonaws.com/bucket/a.json")]
    [InlineData("https://evil.com\\@s3.us-east-1.amazonaws.com/bucket/a.json")]
    public void A_host_that_only_looks_like_Amazon_S3_is_refused(string uri) => Assert.Null(FileLocation.Parse(uri, s_noEndpoints));

    [Theory]
    [InlineData("https://user@s3.us-east-1.amazonaws.com/bucket/a.json")]
    [InlineData("https://user:password@s3.us-east-1.amazonaws.com/bucket/a.json")]
    [InlineData("https://s3.us-east-1.amazonaws.com@evil.com/bucket/a.json")]
    [InlineData("https://s3.us-east-1.amazonaws.com:8443/bucket/a.json")]
    [InlineData("http://s3.us-east-1.amazonaws.com/bucket/a.json")]
    [InlineData("http://s3.us-east-1.amazonaws.com:443/bucket/a.json")]
    [InlineData("ftp://s3.us-east-1.amazonaws.com/bucket/a.json")]
    [InlineData("file://s3.us-east-1.amazonaws.com/bucket/a.json")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("/")]
    [InlineData("x:")]
    [InlineData("a.json")]
    [InlineData("//s3.us-east-1.amazonaws.com/bucket/a.json")]
    [InlineData("s3.us-east-1.amazonaws.com/bucket/a.json")]
    [InlineData("arn:aws:s3:::bucket/a.json")]
    [InlineData("")]
    [InlineData(" ")]
    public void Anything_but_plain_https_is_refused(string uri) => Assert.Null(FileLocation.Parse(uri, s_noEndpoints));

    [Theory]
    [InlineData("https://s3.us-east-1.amazonaws.com")]
    [InlineData("https://s3.us-east-1.amazonaws.com/")]
    [InlineData("https://s3.us-east-1.amazonaws.com/bucket")]
    [InlineData("https://s3.us-east-1.amazonaws.com/bucket/")]
    [InlineData("https://bucket.s3.us-east-1.amazonaws.com")]
    [InlineData("https://bucket.s3.us-east-1.amazonaws.com/")]
    public void What_names_no_object_is_refused(string uri) => Assert.Null(FileLocation.Parse(uri, s_noEndpoints));

    [Theory]
    [InlineData("plain.json", "plain.json")]
    [InlineData("in/folders/a.json", "in/folders/a.json")]
    [InlineData("with%20blank.json", "with blank.json")]
    [InlineData("with blank.json", "with blank.json")]
    [InlineData("a+b.json", "a+b.json")]
    [InlineData("100%25.json", "100%.json")]
    [InlineData("100%.json", "100%.json")]
    [InlineData("%E6%97%A5%E6%9C%AC.json", "日本.json")]
    [InlineData("日本.json", "日本.json")]
    [InlineData("(a)!*'.json", "(a)!*'.json")]
    [InlineData("a/../b.json", "a/../b.json")]
    [InlineData("a/./b.json", "a/./b.json")]
    [InlineData("a//b.json", "a//b.json")]
    [InlineData("/leading.json", "/leading.json")]
    [InlineData("a%2Fb.json", "a/b.json")]
    public void Keys_keep_their_characters_whether_they_come_encoded_or_raw(string path, string key)
    {
        FileLocation? inPath = FileLocation.Parse($"https://s3.us-east-1.amazonaws.com/bucket/{path}", s_noEndpoints);
        FileLocation? inHost = FileLocation.Parse($"https://bucket.s3.us-east-1.amazonaws.com/{path}", s_noEndpoints);

        Assert.Equal((key, "bucket"), (inPath?.Key, inPath?.Bucket));
        Assert.Equal((key, "bucket"), (inHost?.Key, inHost?.Bucket));
    }

    [Fact]
    public void A_presigned_link_is_used_to_the_letter()
    {
        const string Link = "https://s3.us-east-1.amazonaws.com/aws-transcribe-us-east-1-prod/1/a/../%7Eb%2Fc/asrOutput.json"
            + "?X-Amz-Security-Token=a%2Fb%2B%3D&X-Amz-Expires=900&X-Amz-Signature=5ec2e7";

        FileLocation? location = FileLocation.Parse(Link, s_noEndpoints);

        Assert.True(location?.IsPresigned);
        Assert.Equal(Link, location?.Uri.AbsoluteUri);
    }

    [Theory]
    [InlineData("http://127.0.0.1:4566/bucket/a.json")]
    [InlineData("HTTP://127.0.0.1:4566/bucket/a.json")]
    [InlineData("https://s3.internal/bucket/a.json")]
    [InlineData("https://S3.Internal:443/bucket/a.json")]
    public void The_configured_endpoint_is_trusted(string uri)
    {
        FileLocation? location = FileLocation.Parse(uri, Endpoints("http://127.0.0.1:4566", "https://s3.internal"));

        Assert.Equal(("bucket", "a.json"), (location?.Bucket, location?.Key));
        Assert.Null(location?.Region);
        Assert.Null(location?.Partition);
    }

    [Theory]
    [InlineData("https://127.0.0.1:4566/bucket/a.json")]
    [InlineData("http://127.0.0.1:4567/bucket/a.json")]
    [InlineData("http://127.0.0.1/bucket/a.json")]
    [InlineData("http://127.0.0.2:4566/bucket/a.json")]
    [InlineData("http://localhost:4566/bucket/a.json")]
    [InlineData("http://user@127.0.0.1:4566/bucket/a.json")]
    [InlineData("http://127.0.0.1:4566@evil.com/bucket/a.json")]
    [InlineData("http://127.0.0.1:4566.evil.com/bucket/a.json")]
    [InlineData("http://bucket.127.0.0.1:4566/a.json")]
    [InlineData("http://127.0.0.1:4566/bucket")]
    public void Only_the_scheme_host_and_port_that_were_configured_are_trusted(string uri) =>
        Assert.Null(FileLocation.Parse(uri, Endpoints("http://127.0.0.1:4566")));

    [Theory]
    [InlineData("s3://bucket/a.json", "a.json")]
    [InlineData("S3://bucket/in/folders/a b%.json", "in/folders/a b%.json")]
    [InlineData("s3://bucket/a/../b.json", "a/../b.json")]
    [InlineData("s3://bucket/日本?.json", "日本?.json")]
    public void The_scheme_s3_means_the_configured_endpoint(string uri, string key)
    {
        FileLocation? location = FileLocation.Parse(uri, Endpoints("http://127.0.0.1:4566"));

        Assert.Equal(("bucket", key), (location?.Bucket, location?.Key));
        Assert.Equal("http://127.0.0.1:4566", location?.Uri.GetLeftPart(UriPartial.Authority));
        Assert.False(location?.IsPresigned);
    }

    [Theory]
    [InlineData("s3://bucket/a.json", false)]
    [InlineData("s3://bucket", true)]
    [InlineData("s3://bucket/", true)]
    [InlineData("s3:///a.json", true)]
    [InlineData("s3://", true)]
    [InlineData("s3://\\evil.com/a/b.json", true)]
    [InlineData("s3://?@evil.com/a/b.json", true)]
    public void The_scheme_s3_without_an_endpoint_or_an_object_is_refused(string uri, bool hasEndpoint) =>
        Assert.Null(FileLocation.Parse(uri, hasEndpoint ? Endpoints("http://127.0.0.1:4566") : s_noEndpoints));

    private static Uri[] Endpoints(params string[] endpoints) => [.. endpoints.Select(endpoint => new Uri(endpoint))];
}
