using System.Runtime.InteropServices;

namespace DataAuditor.Data.DuckDb;

/// <summary>The rows of a query, chunk by chunk.</summary>
internal sealed class DuckDbResult : IDisposable
{
    private DuckDbRawResult _result;

    private nint _chunk;

    private bool _ended;

    public DuckDbResult(nint statement)
    {
        if (DuckDbNative.ExecuteStreaming(statement, out _result) == 0) return;

        var message = DuckDbConnection.Message(DuckDbNative.ResultError(ref _result));
        DuckDbNative.DestroyResult(ref _result);
        throw new DuckDbException(message);
    }

    public int ColumnCount => (int)DuckDbNative.ColumnCount(ref _result);

    /// <summary>Of the chunk read last.</summary>
    public int Rows { get; private set; }

    public string ColumnName(int column) => Marshal.PtrToStringUTF8(DuckDbNative.ColumnName(ref _result, (ulong)column)) ?? "";

    public DuckDbType ColumnType(int column) => DuckDbNative.ColumnType(ref _result, (ulong)column);

    public DuckDbVector this[int column] => new(DuckDbNative.ChunkVector(_chunk, (ulong)column), Rows);

    /// <summary>The next chunk; false after the last.</summary>
    /// <exception cref="DuckDbException">The query failed after it had begun to yield rows.</exception>
    public bool Read()
    {
        Release();
        if (_ended) return false;

        _chunk = DuckDbNative.FetchChunk(_result);
        if (_chunk != 0)
        {
            Rows = (int)DuckDbNative.ChunkSize(_chunk);
            return true;
        }

        // A stream that breaks off looks like one that ends, until it is asked.
        _ended = true;
        var error = DuckDbNative.ResultError(ref _result);
        return error == 0 ? false : throw new DuckDbException(DuckDbConnection.Message(error));
    }

    public void Dispose()
    {
        Release();
        DuckDbNative.DestroyResult(ref _result);
    }

    private void Release()
    {
        if (_chunk != 0) DuckDbNative.DestroyDataChunk(ref _chunk);
        _chunk = 0;
        Rows = 0;
    }
}
