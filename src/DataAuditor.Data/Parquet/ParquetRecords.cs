using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using DataAuditor.Catalog;
using DataAuditor.Data.DuckDb;
using DataAuditor.Data.Files;

namespace DataAuditor.Data.Parquet;

/// <summary>The records of a Parquet file as JSON objects one a line, lists and structures included.</summary>
internal sealed class ParquetRecords : IDisposable
{
    /// <summary>A name that no column has.</summary>
    private const string RowNumber = "\u0001row";

    private readonly SourceFile _file;

    private readonly DuckDbConnection _connection;

    private readonly string _from;

    /// <summary>Runs from the first record that is asked for; who only counts them reads none.</summary>
    private DuckDbResult? _result;

    public ParquetRecords(SourceFile file)
        : this(file, static (_, table) => $"{table} AS record")
    {
    }

    /// <summary>Some of the records: row groups without any of them are not read.</summary>
    public ParquetRecords(SourceFile file, RowRange range)
        : this(file, (_, table) => string.Create(CultureInfo.InvariantCulture, $"{table} AS record LIMIT {range.Count} OFFSET {range.First}"))
    {
    }

    private ParquetRecords(SourceFile file, Func<DuckDbConnection, string, string> records)
    {
        _file = file;
        try
        {
            _connection = new DuckDbConnection(file.Path);
            _from = records(_connection, $"read_parquet({Sql.Text(file.Path)}, hive_partitioning = false)");
        }
        catch (DuckDbException refusal)
        {
            _connection?.Dispose();
            throw Refused(refusal);
        }
    }

    /// <summary>Of a table with a step a row: a record for each episode, whose fields are arrays, an item a step, or single values where all steps have the same.</summary>
    /// <param name="episode">The column that names the episode.</param>
    /// <param name="steps">Where the number of rows is written, unless a column has that name.</param>
    public static ParquetRecords OfEpisodes(SourceFile file, string episode, string steps) => new(file, (connection, table) =>
    {
        using var rows = connection.Query($"SELECT * FROM {table} LIMIT 0");
        string[] names = [.. Enumerable.Range(0, rows.ColumnCount).Select(rows.ColumnName)];
        if (!names.Contains(episode)) throw file.Fault($"there is no column '{PlainText.OneLine(episode)}', which is to name the episodes{Suggestion.For(episode, names)}");

        var count = names.Contains(steps) ? "" : $"count(*) AS {Sql.Name(steps)}, ";
        var numbered = $"(SELECT *, row_number() OVER () AS {Sql.Name(RowNumber)} FROM {table})";
        ThrowIfParted(file, connection, episode, numbered);
        return $"(SELECT {count}{string.Join(", ", names.Select(name => Gathered(Sql.Name(name))))} FROM {numbered} GROUP BY {Sql.Name(episode)} ORDER BY min({Sql.Name(RowNumber)})) AS record";
    });

    /// <summary>The next records; none after the last.</summary>
    public (byte[] Bytes, int Count) Read()
    {
        try
        {
            _result ??= _connection.Query($"SELECT CAST(to_json(record) AS VARCHAR) FROM {_from}");
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

    /// <summary>How many records there are.</summary>
    public long CountAll()
    {
        using var count = new DuckDbConnection(_file.Path);
        using var rows = count.Query($"SELECT CAST(count(*) AS VARCHAR) FROM {_from}");
        return rows.Read() ? long.Parse(Encoding.UTF8.GetString(rows[0].Text(0)), CultureInfo.InvariantCulture) : 0;
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
        _result?.Dispose();
        _connection.Dispose();
    }

    /// <summary>A column's values of one episode; null where it has none. An array is not said once, which would be taken for one of steps.</summary>
    private static string Gathered(string name) => $"""
        CASE WHEN count({name}) = 0 THEN NULL WHEN typeof(any_value({name})) NOT LIKE '%]' AND typeof(any_value({name})) <> 'JSON' AND count({name}) = count(*) AND min({name}) = max({name}) THEN to_json(min({name})) ELSE to_json(list({name} ORDER BY {Sql.Name(RowNumber)})) END AS {name}
        """;

    /// <exception cref="AuditException">A row names no episode, or one that had ended.</exception>
    private static void ThrowIfParted(SourceFile file, DuckDbConnection connection, string episode, string numbered)
    {
        var (key, row) = (Sql.Name(episode), Sql.Name(RowNumber));
        using var wrong = connection.Query($"SELECT coalesce(CAST({key} AS VARCHAR), '') FROM {numbered} GROUP BY {key} HAVING {key} IS NULL OR CAST({key} AS VARCHAR) = '' OR max({row}) - min({row}) + 1 <> count(*) ORDER BY min({row}) LIMIT 1");
        if (!wrong.Read() || wrong.Rows == 0) return;

        var name = Encoding.UTF8.GetString(wrong[0].Text(0));
        throw file.Fault(name.Length == 0
            ? $"a row names no episode: its '{PlainText.OneLine(episode)}' is empty"
            : $"the episode '{PlainText.OneLine(name, maxLength: 40)}' comes back, and had ended: the rows of an episode must follow one another");
    }

    private AuditException Refused(DuckDbException refusal) => _file.Fault($"the file is not read: {refusal.Message}", inner: refusal);
}
