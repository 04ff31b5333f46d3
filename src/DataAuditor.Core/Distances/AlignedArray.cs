using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DataAuditor.Distances;

/// <summary>An array that starts at a cache line, so that no vector lies across two.</summary>
internal sealed class AlignedArray<T>
    where T : unmanaged
{
    private const int CacheLine = 64;

    private readonly T[] _items;
    private readonly int _start;

    public AlignedArray(int length)
    {
        _items = GC.AllocateArray<T>(length + (CacheLine / Unsafe.SizeOf<T>()), pinned: true);
        var address = (nuint)Marshal.UnsafeAddrOfPinnedArrayElement(_items, 0);
        _start = (int)((CacheLine - (address % CacheLine)) % CacheLine) / Unsafe.SizeOf<T>();
    }

    public ref T First => ref _items[_start];

    public ref T this[int index] => ref _items[_start + index];
}
