using TranscribeJobTools.Jobs;

namespace TranscribeJobTools.Core.Tests.Jobs;

public class JobNameTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("Call_2026-03-02.wav")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("-")]
    [InlineData("0123456789")]
    public void The_services_own_names_are_valid(string name) => Assert.True(JobName.IsValid(name));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a:b")]
    [InlineData("a%2Eb")]
    [InlineData("é")]
    [InlineData("ａ")]
    [InlineData("٣")]
    [InlineData("a\n")]
    [InlineData("a\0")]
    [InlineData("call-*")]
    [InlineData("s3://bucket/a.wav")]
    public void Other_names_are_not(string name) => Assert.False(JobName.IsValid(name));

    [Fact]
    public void A_name_has_200_characters_at_most()
    {
        Assert.True(JobName.IsValid(new string('a', 200)));
        Assert.False(JobName.IsValid(new string('a', 201)));
    }

    [Theory]
    [InlineData("call-*", true)]
    [InlineData("call-?", true)]
    [InlineData("call-[ab]", true)]
    [InlineData("call-1", false)]
    [InlineData("https://s3.us-east-1.amazonaws.com/b/k?X-Amz-Signature=1", false)]
    [InlineData("", false)]
    public void Patterns_are_told_from_names(string name, bool isPattern) => Assert.Equal(isPattern, JobName.IsPattern(name));

    [Fact]
    public void A_character_is_allowed_if_a_name_of_it_is_valid() =>
        Assert.All(Enumerable.Range(0, 300), code => Assert.Equal(JobName.IsValid($"{(char)code}"), JobName.IsAllowed((char)code)));
}
