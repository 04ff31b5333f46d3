using DataAuditor.Data.DuckDb;
using DataAuditor.Data.Files;

namespace DataAuditor.Data.Parquet;

/// <summary>Rows of a Parquet file that follow each other.</summary>
/// <param name="First">From 0.</param>
internal readonly record struct RowRange(long First, long Count)
{
    public long End => First + Count;

    /// <summary>Those of a shard, which has the chunks that end in its part of the bytes. Where it has none, none at the end of the file.</summary>
    /// <param name="isOwn">Whether what ends at a place is the shard's.</param>
    /// <param name="rows">All of the file.</param>
    public static RowRange Of(Func<IReadPosition, bool> isOwn, RowPosition position, long rows)
    {
        long first = 0, count = 0;
        for (long at = 0; at < rows; at += DuckDbAppender.ChunkRows)
        {
            position.RowsTaken = Math.Min(rows, at + DuckDbAppender.ChunkRows);
            if (isOwn(position)) count += position.RowsTaken - at;
            else if (count == 0) first = position.RowsTaken;
            else break;
        }

        return new RowRange(first, count);
    }

    /// <summary>The rows in chunks.</summary>
    public IEnumerable<RowRange> Chunks()
    {
        for (var at = First; at < End; at += DuckDbAppender.ChunkRows) yield return new RowRange(at, Math.Min(End - at, DuckDbAppender.ChunkRows));
    }
}
