using System.Runtime.InteropServices;
using DataAuditor.Models;
using DataAuditor.Native;

namespace DataAuditor.Data.Images.Libvips;

/// <summary>The native library; nothing is loaded before the first image that needs it.</summary>
internal static unsafe class LibvipsLibrary
{
    private static readonly NativeEngine Engine = NativeEngines.Add("libvips", LibvipsNative.Library, "DATAAUDITOR_LIBVIPS");

    private static readonly Lazy<string?> Fault = new(Start);

    /// <summary>0 where there is none.</summary>
    internal static nint Handle => Engine.Handle;

    /// <exception cref="ModelException">The library is not there, or does not start; the message says what to do.</exception>
    public static void Require()
    {
        if (Engine.Handle == 0) throw new ModelException(Engine.Absence()) { IsMerelyAbsent = true };
        if (Fault.Value is { } fault) throw new ModelException($"libvips does not start: {fault}");
    }

    /// <summary>What went wrong, as libvips says it. All threads write to the one place where it says so.</summary>
    public static string TakeErrors()
    {
        var text = Marshal.PtrToStringUTF8(LibvipsNative.ErrorBuffer()) ?? "";
        LibvipsNative.ClearErrors();
        return text;
    }

    private static string? Start()
    {
        // What libvips would write to the console is in its errors too.
        LibvipsNative.SetLogHandler(&Ignore, 0);
        if (LibvipsNative.Start("data-auditor") != 0) return TakeErrors();

        // Threads are the engine's, an image is decoded once, and of loaders only those are wanted that are safe with hostile files.
        LibvipsNative.SetConcurrency(1);
        LibvipsNative.SetCacheMost(0);
        LibvipsNative.BlockUntrusted(1);
        return null;
    }

    [UnmanagedCallersOnly]
    private static void Ignore(byte* domain, int level, byte* message, nint data)
    {
    }
}
