using System.IO.Compression;
using System.Xml.Linq;
using TranscribeJobTools.Docx.Tests.Harness;

namespace TranscribeJobTools.Docx.Tests;

public sealed class FileTests
{
    [Fact]
    public void The_same_document_gives_the_same_bytes()
    {
        Assert.Equal(WrittenFile.Write(Scripts.Named("speakers")), WrittenFile.Write(Scripts.Named("speakers")));
    }

    [Fact]
    public void No_time_of_writing_is_in_the_file()
    {
        using var zip = new ZipArchive(new MemoryStream(WrittenFile.Write(Scripts.Named("speakers"))));

        Assert.NotEmpty(zip.Entries);
        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
    }

    [Fact]
    public void The_output_need_neither_seek_nor_read_and_stays_open()
    {
        using var written = new MemoryStream();
        using (var zipped = new BrotliStream(written, CompressionLevel.Fastest, leaveOpen: true))
        {
            new DocxFormat(new Dictionary<string, string>()).Write(Scripts.Named("plain"), zipped);
            Assert.True(zipped.CanWrite);
        }

        written.Position = 0;
        using var unzipped = new BrotliStream(written, CompressionMode.Decompress);
        using var copy = new MemoryStream();
        unzipped.CopyTo(copy);
        Assert.Equal(WrittenFile.Write(Scripts.Named("plain")), copy.ToArray());
    }

    [Fact]
    public void The_properties_tell_the_title_and_invent_no_author()
    {
        using var file = WrittenFile.Of("plain");
        using Stream properties = file.Package.CoreFilePropertiesPart!.GetStream();

        XElement only = Assert.Single(XDocument.Load(properties).Root!.Elements());
        Assert.Equal("title", only.Name.LocalName);
        Assert.Equal("a", only.Value);
    }

    [Fact]
    public void The_files_are_Words() => Assert.Equal(".docx", new DocxFormat(new Dictionary<string, string>()).Extension);
}
