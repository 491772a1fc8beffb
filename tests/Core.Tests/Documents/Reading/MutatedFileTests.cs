using System.Text;
using TranscribeJobTools.Documents;
using TranscribeJobTools.Errors;

namespace TranscribeJobTools.Core.Tests.Documents.Reading;

/// <summary>Ten thousand files that were damaged at random.</summary>
public sealed class MutatedFileTests : ReadingTest
{
    private static readonly byte[][] s_insertions =
    [
        "1e400"u8.ToArray(), "99999999999999999999999"u8.ToArray(), "\"NaN\""u8.ToArray(), "null"u8.ToArray(), "\"\\ud800\""u8.ToArray(), "-0.0"u8.ToArray(),
        "[[[[[[[[[[[[[[[["u8.ToArray(), "{\"items\":"u8.ToArray(), "\\u0000"u8.ToArray(), "\""u8.ToArray(), "]}"u8.ToArray(), ","u8.ToArray(), [0xff, 0xfe], [0],
        Encoding.UTF8.GetBytes(new string('[', 70)), Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"results\":", 70))),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Damaged_files_end_in_a_document_or_a_clear_error(int seed)
    {
        var random = new Random(seed);
        byte[][] files = [.. Enum.GetValues<Layout>().Select(layout => Encoding.UTF8.GetBytes(
            new TranscriptText(RandomSpeech.Of(random, hasChannels: true), layout, hasNumbers: random.Next(2) == 0).Json()))];
        int documents = 0;
        int errors = 0;
        for (int i = 0; i < 2500; i++)
        {
            byte[] file = Mutate(random, files[random.Next(files.Length)]);
            long before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                AssertIsSound(Read(file));
                documents++;
            }
            catch (TranscribeJobException e)
            {
                Assert.Contains(e.ErrorId, (string[])[ErrorIds.NotATranscript, ErrorIds.AnotherFormat]);
                Assert.StartsWith("'/in/a.json' ", e.Message, StringComparison.Ordinal);
                Assert.InRange(e.Message.Length, 20, 500);
                errors++;
            }

            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200_000 + (30 * file.Length));
        }

        Assert.InRange(documents, 100, 2400);
        Assert.InRange(errors, 100, 2400);
    }

    private static byte[] Mutate(Random random, byte[] file)
    {
        List<byte> mutated = [.. file];
        for (int times = random.Next(1, 4); times > 0; times--)
        {
            int at = random.Next(mutated.Count);
            switch (random.Next(5))
            {
                case 0:
                    mutated[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    mutated.RemoveRange(at, Math.Min(random.Next(1, 20), mutated.Count - at));
                    break;
                case 2:
                    mutated.InsertRange(at, s_insertions[random.Next(s_insertions.Length)]);
                    break;
                case 3:
                    ReplaceNumber(random, mutated, at);
                    break;
                default:
                    if (random.Next(5) == 0)
                    {
                        mutated.RemoveRange(at, mutated.Count - at);
                    }

                    break;
            }

            if (mutated.Count == 0)
            {
                break;
            }
        }

        return [.. mutated];
    }

    /// <summary>The digits after a place become another number: that often leaves JSON whole.</summary>
    private static void ReplaceNumber(Random random, List<byte> file, int at)
    {
        int first = file.FindIndex(at, unit => char.IsAsciiDigit((char)unit));
        int last = first < 0 ? -1 : file.FindIndex(first, unit => !char.IsAsciiDigit((char)unit) && unit != (byte)'.');
        if (last > 0)
        {
            file.RemoveRange(first, last - first);
            string[] numbers = ["0", "3", "77.7", "1e5", "-3", "1e400", "123456789012345678901234567890", "0.99999999999999999999"];
            file.InsertRange(first, Encoding.UTF8.GetBytes(numbers[random.Next(numbers.Length)]));
        }
    }

    private static void AssertIsSound(TranscriptionDocument document)
    {
        string[] texts =
        [
            document.Text, .. document.Turns.Select(turn => turn.Text), .. document.Words.SelectMany(word => new[] { word.Content, word.Speaker, word.Channel, word.Punctuation }).OfType<string>(),
        ];
        Assert.All(texts, text =>
        {
            Assert.DoesNotContain(text, char.IsControl);
            Assert.Equal(text, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));
        });
        Assert.Equal(document.Words.Length, document.Turns.Sum(turn => turn.Words.Length));
        double last = 0;
        Assert.All(document.Words, word =>
        {
            Assert.InRange(word.StartSeconds, last, 1_000_000);
            Assert.InRange(word.EndSeconds, word.StartSeconds, 1_000_000);
            Assert.InRange(word.Confidence ?? 0, 0, 1);
            last = word.StartSeconds;
        });
    }
}
