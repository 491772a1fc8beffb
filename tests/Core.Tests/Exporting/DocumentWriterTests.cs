using TranscribeJobTools.Core.Tests.Fakes;
using TranscribeJobTools.Documents;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Exporting;

namespace TranscribeJobTools.Core.Tests.Exporting;

public sealed class DocumentWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CancellationTokenSource _stop = new();

    public void Dispose()
    {
        _stop.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_file_has_its_name_only_when_it_is_whole()
    {
        string[] during = [];
        var writer = new DocumentWriter(_ => new FakeFormat(() => during = _folder.Names), replaces: false);

        writer.Write(Named("a"), _folder["a.txt"], _stop.Token);

        Assert.Matches(@"^\.a\.txt\.[0-9a-f]{8}\.partial$", Assert.Single(during));
        Assert.Equal(["a.txt"], _folder.Names);
        Assert.Equal("text of a", File.ReadAllText(_folder["a.txt"]));
    }

    [Fact]
    public void A_stop_leaves_nothing()
    {
        var writer = new DocumentWriter(_ => new FakeFormat(_stop.Cancel), replaces: false);

        Assert.Throws<OperationCanceledException>(() => writer.Write(Named("a"), _folder["a.txt"], _stop.Token));

        Assert.Empty(_folder.Names);
    }

    [Fact]
    public void A_disk_that_fills_up_leaves_nothing_and_is_told()
    {
        var writer = new DocumentWriter(_ => new FakeFormat(() => throw new IOException("No space left on device.")), replaces: false);

        var error = Assert.Throws<TranscribeJobException>(() => writer.Write(Named("a"), _folder["a.txt"], _stop.Token));

        Assert.Equal(ErrorIds.WriteFailed, error.ErrorId);
        Assert.Equal($"'{_folder["a.txt"]}' could not be written: No space left on device.", error.Message);
        Assert.Empty(_folder.Names);
    }

    [Fact]
    public void A_file_that_exists_is_replaced_only_by_one_that_is_whole_and_only_if_wanted()
    {
        string target = _folder["a.txt"];
        File.WriteAllText(target, "before");

        var error = Assert.Throws<TranscribeJobException>(
            () => new DocumentWriter(_ => new FakeFormat(), replaces: false).Write(Named("a"), target, _stop.Token));
        Assert.Equal(ErrorIds.FileExists, error.ErrorId);
        Assert.Equal($"'{target}' exists; job 'a' was not exported over it.", error.Message);

        Assert.Throws<TranscribeJobException>(
            () => new DocumentWriter(_ => new FakeFormat(() => throw new IOException("no")), replaces: true).Write(Named("a"), target, _stop.Token));
        Assert.Equal("before", File.ReadAllText(target));

        new DocumentWriter(_ => new FakeFormat(), replaces: true).Write(Named("a"), target, _stop.Token);
        Assert.Equal("text of a", File.ReadAllText(target));
        Assert.Equal(["a.txt"], _folder.Names);
    }

    [Fact]
    public void A_file_that_appears_meanwhile_is_not_replaced()
    {
        string target = _folder["a.txt"];
        var writer = new DocumentWriter(_ => new FakeFormat(() => File.WriteAllText(target, "another's")), replaces: false);

        var error = Assert.Throws<TranscribeJobException>(() => writer.Write(Named("a"), target, _stop.Token));

        Assert.Equal(ErrorIds.FileExists, error.ErrorId);
        Assert.Equal("another's", File.ReadAllText(target));
        Assert.Equal(["a.txt"], _folder.Names);
    }

    [Fact]
    public void Two_documents_of_one_run_never_become_one_file_not_even_if_files_are_replaced()
    {
        var writer = new DocumentWriter(_ => new FakeFormat(), replaces: true);
        writer.Write(Named("a"), _folder["x.txt"], _stop.Token);

        var error = Assert.Throws<TranscribeJobException>(() => writer.Write(Named("b"), _folder["x.txt"], _stop.Token));

        Assert.Equal(ErrorIds.SameTarget, error.ErrorId);
        Assert.Equal($"'{_folder["x.txt"]}' would be both job 'a' and job 'b'; the second was not exported.", error.Message);
        Assert.Equal("text of a", File.ReadAllText(_folder["x.txt"]));
    }

    [Fact]
    public void What_a_killed_run_left_goes_with_the_next_one()
    {
        File.WriteAllText(_folder[".a.md.0123abcd.partial"], "half");
        File.WriteAllText(_folder[".a.md.partial"], "mine");

        new DocumentWriter(_ => new FakeFormat(), replaces: false).Write(Named("a"), _folder["a.md"], _stop.Token);

        Assert.Equal([".a.md.partial", "a.md"], _folder.Names);
    }

    [Fact]
    public void A_folder_that_is_gone_is_told()
    {
        string target = Path.Combine(_folder["gone"], "a.txt");

        var error = Assert.Throws<TranscribeJobException>(
            () => new DocumentWriter(_ => new FakeFormat(), replaces: false).Write(Named("a"), target, _stop.Token));

        Assert.Equal(ErrorIds.WriteFailed, error.ErrorId);
        Assert.StartsWith($"'{target}' could not be written: ", error.Message, StringComparison.Ordinal);
    }

    private static TranscriptionDocument Named(string job) => new() { JobName = job };

    /// <summary>Writes "text of" the job; something may happen in the middle.</summary>
    private sealed class FakeFormat(Action? happens = null) : IDocumentFormat
    {
        public string Extension => ".txt";

        public void Write(TranscriptionDocument document, Stream output)
        {
            output.Write("text "u8);
            happens?.Invoke();
            using var writer = new StreamWriter(output, leaveOpen: true);
            writer.Write($"of {document.JobName}");
        }
    }
}
