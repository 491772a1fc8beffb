using TranscribeJobTools.Jobs;
using TranscribeJobTools.Starting;

namespace TranscribeJobTools.Core.Tests.Starting;

public class NameTemplateTests
{
    [Theory]
    [InlineData("{BaseName}", "s3://media/calls/Monday 1.mp3", "Monday-1")]
    [InlineData("{basename}_{EXTENSION}", "s3://media/a.mp3", "a_mp3")]
    [InlineData("weekly", "s3://media/a.mp3", "weekly")]
    [InlineData("week 9/{BaseName}", "s3://media/a.mp3", "week-9-a")]
    [InlineData("{Nothing}-{BaseName}", "s3://media/a.mp3", "-Nothing--a")]
    [InlineData("{BaseName}-{BaseName}", "s3://media/a.mp3", "a-a")]
    [InlineData("{BaseName}", "s3://media/{Hash}.mp3", "-Hash-")]
    [InlineData("{BaseName}", "s3://media/a.b.c.mp3", "a.b.c")]
    [InlineData("{BaseName}.{Extension}", "s3://media/noextension", "noextension.")]
    [InlineData("{BaseName}", "s3://media/.mp3", "")]
    [InlineData("{BaseName}", "s3://media/folder/", "")]
    [InlineData("", "s3://media/a.mp3", "")]
    public void A_template_is_filled(string template, string uri, string name) => Assert.Equal(name, NameTemplate.Fill(template, uri));

    [Theory]
    [InlineData("s3://media/Grüße aus Århus.mp3", "Gru-e-aus-Arhus")]
    [InlineData("s3://media/Caf\u0065\u0301.mp3", "Cafe")]
    [InlineData("s3://media/통화.mp3", "--")]
    [InlineData("s3://media/встреча.mp3", "-------")]
    [InlineData("s3://media/\U0001F600.mp3", "-")]
    [InlineData("s3://media/a%20b.mp3", "a-20b")]
    [InlineData("https://s3.us-east-1.amazonaws.com/media/a%20b.mp3", "a-b")]
    [InlineData("https://s3.us-east-1.amazonaws.com/media/a.mp3?versionId=1/2.3", "a")]
    public void Letters_lose_their_accents_and_the_rest_becomes_dashes(string uri, string name)
    {
        string filled = NameTemplate.Fill("{BaseName}", uri);

        Assert.Equal(name, filled);
        Assert.True(JobName.IsValid(filled));
    }

    [Fact]
    public void What_is_no_character_becomes_a_dash() => Assert.Equal("a-b", NameTemplate.Fill("{BaseName}", "s3://media/a\ud800b.mp3"));

    [Fact]
    public void The_hash_tells_two_files_of_one_name_apart_and_is_the_same_in_each_run()
    {
        Assert.Equal("a-13a4af33", NameTemplate.Fill(NameTemplate.Default, "s3://media/one/a.mp3"));
        Assert.Equal("a-2dd2f5ff", NameTemplate.Fill(NameTemplate.Default, "s3://media/two/a.mp3"));
    }

    [Theory]
    [InlineData("{BaseName}-{Hash}", 1)]
    [InlineData("{BaseName}-{Hash}", 2)]
    [InlineData("meetings-of-2026-{BaseName}-{BaseName}-{Hash}", 1)]
    [InlineData("meetings-of-2026-{BaseName}-{BaseName}-{Hash}", 2)]
    public void A_long_base_name_is_cut_and_the_hash_stays(string template, int charactersEach)
    {
        string uri = $"s3://media/{new string(charactersEach == 1 ? 'a' : 'é', 250)}.mp3";

        string name = NameTemplate.Fill(template, uri);

        Assert.InRange(name.Length, JobName.MaxLength - 1, JobName.MaxLength);
        Assert.True(JobName.IsValid(name));
        Assert.EndsWith(NameTemplate.Fill("-{Hash}", uri), name, StringComparison.Ordinal);
    }
}
