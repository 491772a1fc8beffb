namespace Amazon.TranscribeService.Tests;

/// <summary>Code that compiles against ours compiles against the official package, and the other way round.</summary>
public class SourceCompatibilityTests
{
    [Fact]
    public void Nothing_of_the_official_surface_is_missing_or_different() =>
        AssertNone(OfficialSurface.Lines.Except(OurSurface.Lines));

    [Fact]
    public void Nothing_is_public_that_the_official_package_does_not_have() =>
        AssertNone(OurSurface.Lines.Except(OfficialSurface.Lines));

    [Fact]
    public void The_lists_are_not_empty_and_name_nothing_twice()
    {
        Assert.InRange(OfficialSurface.Lines.Count, 350, int.MaxValue);
        Assert.Equal(OfficialSurface.Lines.Count, OfficialSurface.Lines.Distinct().Count());
        Assert.Equal(OurSurface.Lines.Count, OurSurface.Lines.Distinct().Count());
    }

    private static void AssertNone(IEnumerable<string> members)
    {
        string[] names = [.. members];
        Assert.True(names.Length == 0, string.Join('\n', names));
    }
}
