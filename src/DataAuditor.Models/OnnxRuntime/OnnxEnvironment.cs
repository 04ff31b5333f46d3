using System.Runtime.InteropServices;

namespace DataAuditor.Models.OnnxRuntime;

/// <summary>What all sessions of the process share. It lives as long as the process, as the runtime itself does.</summary>
internal sealed unsafe class OnnxEnvironment
{
    /// <summary>What goes wrong comes back as a status; the log would only say it again, on the standard error stream.</summary>
    private const int FatalOnly = 4;

    private const int DeviceAllocator = 0;

    private const int DefaultMemory = 0;

    private static readonly Lazy<OnnxEnvironment> Shared = new(() => new OnnxEnvironment());

    private OnnxEnvironment()
    {
        fixed (byte* id = "DataAuditor\0"u8)
        {
            OnnxStatus.Check(OnnxNative.CreateEnvironment(FatalOnly, id, out var handle));
            Handle = handle;
        }

        OnnxStatus.Check(OnnxNative.DisableTelemetry(Handle));
        OnnxStatus.Check(OnnxNative.DefaultAllocator(out var allocator));
        OnnxStatus.Check(OnnxNative.CreateCpuMemory(DeviceAllocator, DefaultMemory, out var memory));
        (Allocator, CpuMemory) = (allocator, memory);
    }

    /// <exception cref="OnnxRuntimeMissingException"/>
    public static OnnxEnvironment Current
    {
        get
        {
            OnnxRuntimeLibrary.Require();
            return Shared.Value;
        }
    }

    public nint Handle { get; }

    public nint Allocator { get; }

    public nint CpuMemory { get; }

    /// <summary>A text that the runtime has allocated for the caller, who takes it over.</summary>
    public string Take(nint text)
    {
        var taken = Marshal.PtrToStringUTF8(text) ?? "";
        OnnxStatus.Check(OnnxNative.Free(Allocator, text));
        return taken;
    }
}
