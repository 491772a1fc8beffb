using TranscribeJobTools.Jobs;

namespace TranscribeJobTools.Core.Tests.Jobs;

public class PresignedUrlTests
{
    private const string Object = "https://s3.us-east-1.amazonaws.com/bucket/a.json";

    [Theory]
    [InlineData("?X-Amz-Signature=5ec2e7", true)]
    [InlineData("?x-amz-signature=5ec2e7", true)]
    [InlineData("?X-Amz-Expires=900&X-Amz-Signature=5ec2e7", true)]
    [InlineData("?X-Amz-Expires=900&X-Amz-Signature=5ec2e7#part", true)]
    [InlineData("", false)]
    [InlineData("?", false)]
    [InlineData("?versionId=3", false)]
    [InlineData("?X-Amz-Expires=900", false)]
    [InlineData("?X-Amz-SignatureVersion=4", false)]
    [InlineData("?NoX-Amz-Signature=5ec2e7", false)]
    [InlineData("?X-Amz-Signature", false)]
    [InlineData("?a=X-Amz-Signature", false)]
    [InlineData("/X-Amz-Signature=5ec2e7", false)]
    [InlineData("#?versionId=3", false)]
    public void A_signature_in_the_query_decides(string end, bool isPresigned) =>
        Assert.Equal(isPresigned, PresignedUrl.IsPresigned(Object + end));

    [Theory]
    [InlineData("?X-Amz-Date=20260302T090000Z&X-Amz-Expires=900&X-Amz-Signature=5", "2026-03-02T09:15:00Z")]
    [InlineData("?x-amz-expires=1&x-amz-date=20261231T235959Z", "2027-01-01T00:00:00Z")]
    public void A_link_expires_so_long_after_it_was_signed(string query, string expiry) =>
        Assert.Equal(DateTimeOffset.Parse(expiry, null), PresignedUrl.Expiry(Object + query));

    [Theory]
    [InlineData("")]
    [InlineData("?X-Amz-Expires=900")]
    [InlineData("?X-Amz-Date=20260302T090000Z")]
    [InlineData("?X-Amz-Date=yesterday&X-Amz-Expires=900")]
    [InlineData("?X-Amz-Date=2026-03-02T09:00:00Z&X-Amz-Expires=900")]
    [InlineData("?X-Amz-Date=20260302T090000Z&X-Amz-Expires=soon")]
    [InlineData("?X-Amz-Date=20260302T090000Z&X-Amz-Expires=-900")]
    [InlineData("?X-Amz-Date=20260302T090000Z&X-Amz-Expires=9999999999999")]
    [InlineData("?X-Amz-Date=99991231T235959Z&X-Amz-Expires=900")]
    public void A_link_that_does_not_say_when_it_expires_has_no_expiry(string query) =>
        Assert.Null(PresignedUrl.Expiry(Object + query));

    [Theory]
    [InlineData(Object + "?X-Amz-Signature=5ec2e7", Object)]
    [InlineData(Object + "?a?b", Object)]
    [InlineData(Object, Object)]
    [InlineData("", "")]
    [InlineData(null, null)]
    public void The_query_is_not_shown(string? uri, string? shown) => Assert.Equal(shown, PresignedUrl.WithoutQuery(uri));

    [Fact]
    public void The_model_s_texts_show_no_query()
    {
        Assert.Equal(Object + "?...", new Transcript { TranscriptFileUri = $"{Object}?X-Amz-Signature=5ec2e7" }.ToString());
        Assert.Equal(Object + "?...", new Transcript { RedactedTranscriptFileUri = $"{Object}?X-Amz-Signature=5ec2e7" }.ToString());
        Assert.Equal("", new Transcript().ToString());
        Assert.Equal("vtt, srt", new SubtitlesOutput { Formats = ["vtt", "srt"], SubtitleFileUris = [$"{Object}?X"] }.ToString());
    }
}
