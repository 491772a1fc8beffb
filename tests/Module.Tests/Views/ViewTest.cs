using System.Globalization;
using TranscribeJobTools.Module.Tests.Harness;

namespace TranscribeJobTools.Module.Tests.Views;

/// <summary>A test of what a person sees.</summary>
public abstract class ViewTest : ModuleTest
{
    /// <summary>Long ago enough for all jobs to be done.</summary>
    protected static DateTimeOffset Noon { get; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    protected static string LocalTime(DateTimeOffset time) => time.LocalDateTime.ToString(CultureInfo.InvariantCulture);

    /// <summary>The screen after a script whose output goes where it goes in a console.</summary>
    protected string Show(string script, params object?[] arguments)
    {
        Session.Host.Clear();
        Run($"& {{ {script} }} @args | Out-Default", arguments).WithoutErrors();
        return Session.Host.Screen;
    }

    /// <summary>The screen looks so, but for blanks at the ends of lines and empty lines around it.</summary>
    protected static void AssertLooks(string expected, string screen) => Assert.Equal(Lines(expected), Lines(screen));

    private static string Lines(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).Trim('\n');
}
