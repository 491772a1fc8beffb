namespace TranscribeJobTools.Sandbox.Faults;

/// <summary>The faults that meet a request while its body is still coming: what was asked for does not happen.</summary>
public sealed partial class Fault
{
    /// <summary>The connection is reset once so many bytes of the request's body have been read.</summary>
    public static Fault ResetInUpload(long afterBytes = 1) => Before(
        "reset in upload", call => call.InterruptBody(afterBytes, _ => throw new IOException("A fault breaks the connection.")));

    /// <summary>No more of the request's body is read after so many bytes, until the fault is released or the client is gone.</summary>
    public static Fault StallInUpload(long afterBytes = 1)
    {
        Fault? stall = null;
        stall = Before("stall in upload", call => call.InterruptBody(afterBytes, stall!._released.Task.WaitAsync));
        return stall;
    }
}
