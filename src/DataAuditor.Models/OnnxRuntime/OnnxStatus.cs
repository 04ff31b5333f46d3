using System.Runtime.InteropServices;

namespace DataAuditor.Models.OnnxRuntime;

/// <summary>What a call of the runtime came to.</summary>
internal static class OnnxStatus
{
    /// <exception cref="OnnxException">The call failed.</exception>
    public static void Check(nint status)
    {
        if (status != 0) throw Fault(status);
    }

    /// <summary>The failure as an exception; the runtime gets its own account of it back.</summary>
    public static OnnxException Fault(nint status)
    {
        using var fault = new OnnxHandle(OnnxObject.Status, status);
        var message = Marshal.PtrToStringUTF8(OnnxNative.ErrorMessage(status))?.Trim();
        return new OnnxException(OnnxNative.ErrorCode(status), string.IsNullOrEmpty(message) ? "the runtime gives no reason" : message);
    }
}
