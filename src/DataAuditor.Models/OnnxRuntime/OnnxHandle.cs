using System.Buffers;
using System.Runtime.InteropServices;

namespace DataAuditor.Models.OnnxRuntime;

/// <summary>Something of the runtime's that is given back once nobody uses it, with the memory that was pinned for it.</summary>
internal sealed class OnnxHandle : SafeHandle
{
    private readonly OnnxObject _kind;

    private MemoryHandle _pinned;

    public OnnxHandle(OnnxObject kind, nint value, MemoryHandle pinned = default)
        : base(0, ownsHandle: true)
    {
        _kind = kind;
        _pinned = pinned;
        SetHandle(value);
    }

    public override bool IsInvalid => handle == 0;

    /// <summary>For as long as the caller keeps this object alive.</summary>
    public nint Value => IsClosed ? throw new ObjectDisposedException(_kind.ToString()) : handle;

    /// <summary>Keeps the object until <see cref="SafeHandle.DangerousRelease"/>, whoever disposes of it meanwhile.</summary>
    /// <exception cref="ObjectDisposedException"/>
    public nint Hold()
    {
        var held = false;
        DangerousAddRef(ref held);
        return handle;
    }

    protected override bool ReleaseHandle()
    {
        OnnxNative.Release(_kind, handle);
        _pinned.Dispose();
        return true;
    }
}
