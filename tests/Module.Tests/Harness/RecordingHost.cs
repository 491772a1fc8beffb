using System.Collections.ObjectModel;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;

namespace TranscribeJobTools.Module.Tests.Harness;

/// <summary>A host that writes down what a person would see, and answers prompts with what the test says.</summary>
public sealed partial class RecordingHost : PSHost
{
    private readonly RecordingUI _ui = new();

    public override CultureInfo CurrentCulture { get; } = CultureInfo.InvariantCulture;

    public override CultureInfo CurrentUICulture { get; } = CultureInfo.GetCultureInfo("en-US");

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override string Name => nameof(RecordingHost);

    public override PSHostUserInterface UI => _ui;

    public override Version Version { get; } = new(1, 0);

    /// <summary>The screen so far, without colours.</summary>
    public string Screen => ColourPattern().Replace(_ui.Screen.ToString(), "");

    /// <summary>How many columns the screen has.</summary>
    public int Width { set => _ui.RawUI.BufferSize = new Size(value, 50); }

    /// <summary>How many times the host was asked to confirm.</summary>
    public int Prompts => _ui.Prompts;

    /// <summary>What is answered: 0 yes, 1 yes to all, 2 no, 3 no to all.</summary>
    public int Answer { set => _ui.Answer = value; }

    public void Clear() => _ui.Screen.Clear();

    public override void EnterNestedPrompt()
    {
    }

    public override void ExitNestedPrompt()
    {
    }

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }

    public override void SetShouldExit(int exitCode)
    {
    }

    [GeneratedRegex(@"\x1b\[[0-9;]*m")]
    private static partial Regex ColourPattern();

    private sealed class RecordingUI : PSHostUserInterface
    {
        public StringBuilder Screen { get; } = new();

        public int Prompts { get; private set; }

        public int Answer { get; set; }

        public override PSHostRawUserInterface RawUI { get; } = new FixedScreen();

        public override bool SupportsVirtualTerminal => false;

        public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) =>
            throw new NotSupportedException($"Nobody is there to answer: {message}");

        public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
        {
            Prompts++;
            Screen.AppendLine(message);
            return Answer;
        }

        public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) =>
            throw new NotSupportedException();

        public override PSCredential PromptForCredential(
            string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes,
            PSCredentialUIOptions options) => throw new NotSupportedException();

        public override string ReadLine() => throw new NotSupportedException();

        public override SecureString ReadLineAsSecureString() => throw new NotSupportedException();

        public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => Screen.Append(value);

        public override void Write(string value) => Screen.Append(value);

        public override void WriteDebugLine(string message) => Screen.AppendLine(message);

        public override void WriteErrorLine(string value) => Screen.AppendLine(value);

        public override void WriteLine(string value) => Screen.AppendLine(value);

        public override void WriteProgress(long sourceId, ProgressRecord record)
        {
        }

        public override void WriteVerboseLine(string message) => Screen.AppendLine(message);

        public override void WriteWarningLine(string message) => Screen.AppendLine(message);
    }

    /// <summary>A screen of 80 columns, unless the test makes it another.</summary>
    private sealed class FixedScreen : PSHostRawUserInterface
    {
        public override ConsoleColor BackgroundColor { get; set; }

        public override Size BufferSize { get; set; } = new(80, 50);

        public override Coordinates CursorPosition { get; set; }

        public override int CursorSize { get; set; }

        public override ConsoleColor ForegroundColor { get; set; } = ConsoleColor.White;

        public override bool KeyAvailable => false;

        public override Size MaxPhysicalWindowSize => new(80, 50);

        public override Size MaxWindowSize => new(80, 50);

        public override Coordinates WindowPosition { get; set; }

        public override Size WindowSize { get; set; } = new(80, 50);

        public override string WindowTitle { get; set; } = "";

        public override void FlushInputBuffer()
        {
        }

        public override BufferCell[,] GetBufferContents(Rectangle rectangle) => throw new NotSupportedException();

        public override KeyInfo ReadKey(ReadKeyOptions options) => throw new NotSupportedException();

        public override void ScrollBufferContents(Rectangle source, Coordinates destination, Rectangle clip, BufferCell fill)
        {
        }

        public override void SetBufferContents(Coordinates origin, BufferCell[,] contents)
        {
        }

        public override void SetBufferContents(Rectangle rectangle, BufferCell fill)
        {
        }
    }
}
