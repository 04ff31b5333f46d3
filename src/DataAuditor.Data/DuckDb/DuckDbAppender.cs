namespace DataAuditor.Data.DuckDb;

/// <summary>Fills a table chunk by chunk.</summary>
internal sealed class DuckDbAppender : IDisposable
{
    /// <summary>The engine's vector size.</summary>
    public const int ChunkRows = 2048;

    private nint _appender;

    private nint _chunk;

    public unsafe DuckDbAppender(nint connection, string table, ReadOnlySpan<DuckDbType> types)
    {
        var logical = new nint[types.Length];
        for (var column = 0; column < logical.Length; column++) logical[column] = DuckDbNative.CreateLogicalType(types[column]);
        fixed (nint* first = logical) _chunk = DuckDbNative.CreateDataChunk(first, (ulong)logical.Length);
        foreach (ref var type in logical.AsSpan()) DuckDbNative.DestroyLogicalType(ref type);

        Check(DuckDbNative.CreateAppender(connection, null, table, out _appender));
    }

    public unsafe Span<T> Values<T>(int column)
        where T : unmanaged => new(DuckDbNative.VectorData(Vector(column)), ChunkRows);

    public unsafe void SetText(int column, int row, ReadOnlySpan<byte> text)
    {
        fixed (byte* bytes = text) DuckDbNative.AssignString(Vector(column), (ulong)row, bytes, (ulong)text.Length);
    }

    public unsafe void SetNull(int column, int row)
    {
        var vector = Vector(column);
        DuckDbNative.EnsureValidity(vector);
        DuckDbNative.VectorValidity(vector)[row >> 6] &= ~(1UL << (row & 63));
    }

    public void Send(int rows)
    {
        DuckDbNative.SetChunkSize(_chunk, (ulong)rows);
        Check(DuckDbNative.AppendDataChunk(_appender, _chunk));
        DuckDbNative.ResetDataChunk(_chunk);
    }

    public void Complete() => Check(DuckDbNative.CloseAppender(_appender));

    public void Dispose()
    {
        if (_chunk != 0) DuckDbNative.DestroyDataChunk(ref _chunk);
        if (_appender != 0) _ = DuckDbNative.DestroyAppender(ref _appender);
    }

    private nint Vector(int column) => DuckDbNative.ChunkVector(_chunk, (ulong)column);

    private void Check(int state)
    {
        if (state != 0) throw new DuckDbException(DuckDbConnection.Message(DuckDbNative.AppenderError(_appender)));
    }
}
