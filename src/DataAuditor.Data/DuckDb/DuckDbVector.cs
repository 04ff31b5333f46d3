namespace DataAuditor.Data.DuckDb;

/// <summary>A column of one chunk, valid until the next is read.</summary>
internal readonly unsafe ref struct DuckDbVector(nint vector, int rows)
{
    private readonly ulong* _validity = DuckDbNative.VectorValidity(vector);

    private readonly void* _data = DuckDbNative.VectorData(vector);

    public bool IsNull(int row) => _validity is not null && (_validity[row >> 6] & (1UL << (row & 63))) == 0;

    /// <summary>Values of the vector's own width; the caller has asked for its type.</summary>
    public ReadOnlySpan<T> Values<T>()
        where T : unmanaged => new(_data, rows);

    /// <summary>A text as UTF-8: up to twelve bytes lie in the vector's own element, more behind a pointer.</summary>
    public ReadOnlySpan<byte> Text(int row)
    {
        var element = (byte*)_data + (16 * row);
        var length = *(int*)element;
        return new ReadOnlySpan<byte>(length <= 12 ? element + 4 : *(byte**)(element + 8), length);
    }
}
