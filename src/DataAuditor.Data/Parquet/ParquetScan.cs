using System.Globalization;
using DataAuditor.Data.DuckDb;
using DataAuditor.Data.Loading;

namespace DataAuditor.Data.Parquet;

/// <summary>The rows of a Parquet file on their way into a table. Of a shard's rows the file's footer tells where they are: other row groups are not read.</summary>
/// <param name="source">What stands behind FROM.</param>
/// <param name="rows">How many the file has; 0 where all are wanted.</param>
internal sealed class ParquetScan(DuckDbConnection connection, TableLoad load, string source, RowPosition position, long rows)
{
    private readonly RowRange _own = RowRange.Of(load.IsOwn, position, rows);

    /// <summary>The rows that are read, as a table.</summary>
    /// <param name="most">Of a first look.</param>
    public string Part(long most) => rows == 0 && most == long.MaxValue
        ? source
        : string.Create(CultureInfo.InvariantCulture, $"(SELECT * FROM {source} LIMIT {(rows == 0 ? most : _own.Count)} OFFSET {_own.First})");

    /// <summary>Hands the rows on, chunk by chunk; those of other shards are only counted.</summary>
    /// <param name="most">Of a first look.</param>
    /// <returns>How many rows the file has, as far as they were wanted.</returns>
    public long Read(ParquetBlock block, IReadOnlyList<ParquetField> reads, long most, CancellationToken cancellation)
    {
        PassOver(new RowRange(0, _own.First));
        if (rows == 0 || _own.Count > 0) Take(block, reads, most, cancellation);
        PassOver(new RowRange(_own.End, rows - _own.End));
        return Math.Max(rows, block.FirstRecord);
    }

    private void Take(ParquetBlock block, IReadOnlyList<ParquetField> reads, long most, CancellationToken cancellation)
    {
        using var result = connection.Query($"SELECT {string.Join(", ", reads.Select(static read => read.Column.As(read.AsValues)))} FROM {(rows == 0 ? source : Part(most))}");
        block.FirstRecord = _own.First;
        if (rows > 0) position.RowsTaken = _own.Chunks().First().End;
        while (block.FirstRecord < most && !load.HasEnough && result.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (load.PassesOver(position, result.Rows)) throw new InvalidOperationException("The rows of a shard are its own.");

            block.Take(result);
            load.Append(block, block.Fields);
            block.FirstRecord += result.Rows;
        }

        if (rows > 0 && block.FirstRecord != _own.End) throw block.File.Fault($"the file's footer tells other records than there are: {_own.End}, and {block.FirstRecord} came");
    }

    private void PassOver(RowRange range)
    {
        foreach (var chunk in range.Chunks().TakeWhile(_ => !load.HasEnough))
        {
            position.RowsTaken = chunk.End;
            load.PassesOver(position, (int)chunk.Count);
        }
    }
}
