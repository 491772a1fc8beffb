using TranscribeJobTools.Core.Tests.Fakes;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Starting;

namespace TranscribeJobTools.Core.Tests.Starting;

public sealed class MediaFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.mp3")]
    [InlineData("a.MP4")]
    [InlineData("a.wav")]
    [InlineData("a.flac")]
    [InlineData("a.ogg")]
    [InlineData("a.amr")]
    [InlineData("a.webm")]
    [InlineData("a b.M4A")]
    public void Each_format_of_the_service_is_taken(string name)
    {
        File.WriteAllText(_folder[name], "speech");

        MediaFile.Check(_folder[name], isFormatSaid: false);
    }

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a")]
    [InlineData("mp3")]
    public void Another_extension_needs_the_format_said(string name)
    {
        File.WriteAllText(_folder[name], "speech");

        TranscribeJobException error = Assert.Throws<TranscribeJobException>(() => MediaFile.Check(_folder[name], isFormatSaid: false));
        MediaFile.Check(_folder[name], isFormatSaid: true);

        Assert.Equal(ErrorIds.InvalidMedia, error.ErrorId);
        Assert.Equal(
            $"'{_folder[name]}' is not of a format that Amazon Transcribe reads: mp3, mp4, wav, flac, ogg, amr, webm, m4a.", error.Message);
        Assert.Equal("Convert it, or name its format with -MediaFormat if only its extension is another.", error.Remedy);
    }

    [Fact]
    public void An_empty_file_is_refused()
    {
        File.WriteAllText(_folder["a.mp3"], "");

        TranscribeJobException error = Assert.Throws<TranscribeJobException>(() => MediaFile.Check(_folder["a.mp3"], isFormatSaid: true));

        Assert.Equal(ErrorIds.InvalidMedia, error.ErrorId);
        Assert.Equal($"'{_folder["a.mp3"]}' is empty; there is nothing to transcribe.", error.Message);
    }

    [Fact]
    public void Two_gigabytes_are_taken_and_a_byte_more_is_not()
    {
        SetLength(_folder["a.mp3"], 2L * 1024 * 1024 * 1024);
        MediaFile.Check(_folder["a.mp3"], isFormatSaid: false);
        SetLength(_folder["a.mp3"], (2L * 1024 * 1024 * 1024) + 1);

        TranscribeJobException error = Assert.Throws<TranscribeJobException>(() => MediaFile.Check(_folder["a.mp3"], isFormatSaid: false));

        Assert.Equal(ErrorIds.InvalidMedia, error.ErrorId);
        Assert.Equal($"'{_folder["a.mp3"]}' has 2.01 GB; Amazon Transcribe takes 2 GB at most.", error.Message);
        Assert.Equal("Cut it, or give it a format that compresses.", error.Remedy);
    }

    [Fact]
    public void A_file_that_is_not_there_is_told_as_such()
    {
        TranscribeJobException error = Assert.Throws<TranscribeJobException>(() => MediaFile.Check(_folder["a.mp3"], isFormatSaid: false));

        Assert.Equal(ErrorIds.FileNotFound, error.ErrorId);
    }

    /// <summary>The file system keeps no zeros for it.</summary>
    private static void SetLength(string path, long length)
    {
        using FileStream file = File.Create(path);
        file.SetLength(length);
    }
}
