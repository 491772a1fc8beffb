using System.Text;
using TranscribeJobTools.Errors;
using TranscribeJobTools.Exporting.Subtitles;

namespace TranscribeJobTools.Core.Tests.Exporting;

public sealed class CueLimitsTests
{
    [Fact]
    public void The_defaults_are_the_subtitlers() => Assert.Equal(
        new CueLimits { MaxLineLength = 42, MaxLines = 2, MaxSeconds = 7, MinSeconds = 1, MaxCharactersPerSecond = 17 },
        new CueLimits());

    [Fact]
    public void A_cue_can_not_last_longer_than_it_may()
    {
        var limits = new CueLimits { MinSeconds = 2.5, MaxSeconds = 2 };

        TranscribeJobException error = Assert.Throws<TranscribeJobException>(
            () => new SrtFormat(Cues.NoNames, limits, new UTF8Encoding(false)));

        Assert.Equal(ErrorIds.ParametersExclude, error.ErrorId);
        Assert.Equal(ErrorKind.InvalidArgument, error.Kind);
        Assert.Equal("No cue lasts at least 2.5 s and at most 2 s.", error.Message);
        Assert.Equal("Let -MinSeconds be at most -MaxSeconds; the defaults are 1 and 7.", error.Remedy);
        Assert.Throws<TranscribeJobException>(() => new VttFormat(Cues.NoNames, limits, new UTF8Encoding(false)));
    }
}
