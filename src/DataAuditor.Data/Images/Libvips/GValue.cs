using System.Runtime.InteropServices;

namespace DataAuditor.Data.Images.Libvips;

/// <summary>A value of GObject: its type, and room for what it holds.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct GValue
{
    /// <summary>GObject's number for 32-bit integers; enumerations take them.</summary>
    public const nuint IntType = 6 << 2;

    public nuint Type;

    private readonly ulong _first;

    private readonly ulong _second;
}
