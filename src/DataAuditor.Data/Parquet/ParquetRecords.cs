using System.Buffers;
using System.Text.Json;
using DataAuditor.Data.DuckDb;
using DataAuditor.Data.Files;

namespace DataAuditor.Data.Parquet;

/// <summary>The records of a Parquet file as JSON objects one a line, lists and structures included.</summary>
internal sealed class ParquetRecords : IDisposable
{
    private readonly SourceFile _file;

    private readonly DuckDbConnection _connection;

    private readonly DuckDbResult _result;

    public ParquetRecords(SourceFile file)
    {
        _file = file;
        try
        {
            _connection = new DuckDbConnection(file.Path);
            _result = _connection.Query($"SELECT CAST(to_json(record) AS VARCHAR) FROM read_parquet({Sql.Text(file.Path)}, hive_partitioning = false) AS record");
        }
        catch (DuckDbException refusal)
        {
            _connection?.Dispose();
            throw Refused(refusal);
        }
    }

    /// <summary>The next records; none after the last.</summary>
    public (byte[] Bytes, int Count) Read()
    {
        try
        {
            if (!_result.Read()) return ([], 0);

            var lines = new ArrayBufferWriter<byte>();
            for (var row = 0; row < _result.Rows; row++)
            {
                lines.Write(_result[0].Text(row));
                lines.Write("\n"u8);
            }

            return (lines.WrittenSpan.ToArray(), _result.Rows);
        }
        catch (DuckDbException refusal)
        {
            throw Refused(refusal);
        }
    }

    /// <summary>All records.</summary>
    public IEnumerable<JsonElement> Objects()
    {
        while (Read() is { Count: > 0 } lines)
        {
            for (int start = 0, end; start < lines.Bytes.Length; start = end + 1)
            {
                end = Array.IndexOf(lines.Bytes, (byte)'\n', start);
                yield return JsonElement.Parse(lines.Bytes.AsSpan(start, end - start));
            }
        }
    }

    public void Dispose()
    {
        _result.Dispose();
        _connection.Dispose();
    }

    private AuditException Refused(DuckDbException refusal) => _file.Fault($"the file is not read: {refusal.Message}", inner: refusal);
}
