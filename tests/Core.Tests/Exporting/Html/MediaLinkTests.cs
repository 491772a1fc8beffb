using TranscribeJobTools.Core.Tests.Fakes;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Exporting.Html;

namespace TranscribeJobTools.Core.Tests.Exporting.Html;

public sealed class MediaLinkTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("talk.mp3", "talk.mp3")]
    [InlineData("sub folder/Grüße #1 100%?.mp3", "sub%20folder/Gr%C3%BC%C3%9Fe%20%231%20100%25%3F.mp3")]
    [InlineData("javascript:alert(1).mp3", "javascript%3Aalert%281%29.mp3")]
    [InlineData("..mp3", "..mp3")]
    public void A_file_beside_the_page_is_linked_to_relatively(string name, string expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() && name.AsSpan().ContainsAny(":?"), "Windows has no files of such names.");
        MediaLink link = MediaLink.Of(Make(name), _folder.FullName);
        Assert.Equal(expected, link.Address);
        Assert.Equal("'self' file:", link.Source);
        Assert.False(link.IsRemote);
    }

    [Fact]
    public void A_file_elsewhere_is_linked_to_by_a_file_uri()
    {
        MediaLink link = MediaLink.Of(Make("talk #1.mp3"), _folder["pages"]);
        Assert.Equal(new Uri(_folder.FullName).AbsoluteUri + "/talk%20%231.mp3", link.Address);
        Assert.Equal("file:", link.Source);
        Assert.Equal("talk #1.mp3", link.Name);
    }

    [Theory]
    [InlineData("https://example.com/a/talk%20one.mp4?x=1#t=2", "talk one.mp4", true)]
    [InlineData("HTTP://example.com/talk.flac", "talk.flac", false)]
    [InlineData("https://example.com", "example.com", false)]
    [InlineData("file:///home/a/talk.WEBM", "talk.WEBM", true)]
    public void A_url_is_kept(string url, string name, bool hasPictures)
    {
        MediaLink link = MediaLink.Of(url, _folder.FullName);
        Assert.Equal(url, link.Address);
        Assert.Equal(name, link.Name);
        Assert.Equal(hasPictures, link.HasPictures);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData(" javascript:alert(1)")]
    [InlineData("data:audio/mpeg;base64,AAAA")]
    [InlineData("s3://bucket/talk.mp3")]
    [InlineData("blob:https://example.com/1")]
    [InlineData("https://")]
    [InlineData("talk.mp3")]
    public void What_no_page_can_play_is_refused(string media)
    {
        var error = Assert.Throws<TranscribeJobException>(() => MediaLink.Of(media, _folder.FullName));
        Assert.Equal(ErrorIds.InvalidMedia, error.ErrorId);
        Assert.Equal(ErrorKind.InvalidArgument, error.Kind);
        Assert.Equal($"A page can't play '{media}': it is neither a file nor a URL of https, http or file.", error.Message);
        Assert.Equal("Name a file with -Media, or a URL that begins with https:, http: or file:.", error.Remedy);
    }

    [Fact]
    public void The_query_of_a_refused_url_is_not_shown()
    {
        var error = Assert.Throws<TranscribeJobException>(() => MediaLink.Of("ftp://example.com/a.mp3?key=secret", _folder.FullName));
        Assert.Equal("A page can't play 'ftp://example.com/a.mp3': it is neither a file nor a URL of https, http or file.", error.Message);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        var error = Assert.Throws<TranscribeJobException>(() => MediaLink.Of(_folder["talk.mp3"], _folder.FullName));
        Assert.Equal(ErrorIds.FileNotFound, error.ErrorId);
        Assert.Equal(ErrorKind.NotFound, error.Kind);
        Assert.Equal($"There is no file '{_folder["talk.mp3"]}' for the page to play.", error.Message);
    }

    [Theory]
    [InlineData("https://example.com/a.mp3", true)]
    [InlineData("javascript:alert(1)", true)]
    [InlineData("C:\\talks\\a.mp3", false)]
    [InlineData("talks/12:30.mp3", false)]
    public void What_begins_with_a_scheme_is_meant_as_a_url(string media, bool isUrl) => Assert.Equal(isUrl, MediaLink.IsUrl(media));

    public void Dispose() => _folder.Dispose();

    private string Make(string name)
    {
        string path = _folder[name];
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, []);
        return path;
    }
}
