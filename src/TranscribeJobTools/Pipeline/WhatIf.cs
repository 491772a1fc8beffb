using System.Management.Automation;

namespace TranscribeJobTools.Pipeline;

/// <summary>Whether a cmdlet only says what it would do. ShouldProcess tells it only after it has spoken.</summary>
internal static class WhatIf
{
    public static bool IsWhatIf(this PSCmdlet command) => command.MyInvocation.BoundParameters.TryGetValue("WhatIf", out object? said)
        ? LanguagePrimitives.IsTrue(said)
        : LanguagePrimitives.IsTrue(command.SessionState.PSVariable.GetValue("WhatIfPreference"));
}
