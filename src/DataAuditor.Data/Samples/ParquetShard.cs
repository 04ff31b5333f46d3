using DataAuditor.Data.Files;
using DataAuditor.Data.Parquet;
using DataAuditor.Engine;

namespace DataAuditor.Data.Samples;

/// <summary>A shard's records of a Parquet file: its footer tells where they are, and other row groups are not read.</summary>
/// <param name="first">The position of the file's first record.</param>
/// <param name="rows">All of the file.</param>
internal sealed class ParquetShard(Role role, SourceFile file, SampleOrigin origin, long first, long rows)
{
    /// <param name="position">Where the block ends that was given last.</param>
    public IEnumerable<SampleBlock> Read(ShardCut cut, RowPosition position)
    {
        var own = RowRange.Of(cut.Holds, position, rows);
        foreach (var passed in Passed(new RowRange(0, own.First), position)) yield return passed;
        if (own.Count > 0)
        {
            foreach (var block in Own(own, position)) yield return block;
        }

        foreach (var passed in Passed(new RowRange(own.End, rows - own.End), position)) yield return passed;
    }

    private IEnumerable<SampleBlock> Own(RowRange own, RowPosition position)
    {
        using var records = new ParquetRecords(file, own);
        position.RowsTaken = own.Chunks().First().End;
        var at = own.First;
        while (records.Read() is { Count: > 0 } lines)
        {
            yield return new LineBlock(role, first + at, origin, lines.Bytes, line: 0) { Encoding = "UTF-8" };
            at += lines.Count;
        }

        if (at != own.End) throw file.Fault($"the file's footer tells other records than there are: {own.End}, and {at} came");
    }

    private IEnumerable<PassedRows> Passed(RowRange range, RowPosition position)
    {
        foreach (var chunk in range.Chunks())
        {
            position.RowsTaken = chunk.End;
            yield return new PassedRows(role, (int)chunk.Count);
        }
    }
}
