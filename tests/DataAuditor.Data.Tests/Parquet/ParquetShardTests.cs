using System.Globalization;
using DataAuditor.Data.DuckDb;
using DataAuditor.Data.Samples;
using DataAuditor.Data.Streaming;
using DataAuditor.Data.Tests.DuckDb;
using DataAuditor.Engine;

namespace DataAuditor.Data.Tests.Parquet;

/// <summary>A shard of a Parquet file reads the row groups that it has records of, and no other.</summary>
public sealed class ParquetShardTests : IDisposable
{
    private const int Groups = 5, RowsOfGroup = 10_240, Rows = 48_000;

    private readonly Loading _loading = new();

    private readonly string _whole;

    public ParquetShardTests()
    {
        _whole = _loading.Write("x.parquet", "");
        using var connection = new DuckDbConnection(_whole);
        connection.Run(string.Create(CultureInfo.InvariantCulture, $"COPY (SELECT range AS id, 'text ' || range AS word, range / 7.0 AS share FROM range({Rows})) TO {Sql.Text(_whole)} (FORMAT parquet, ROW_GROUP_SIZE {RowsOfGroup}, USE_TMP_FILE false)"));
    }

    public void Dispose() => _loading.Dispose();

    [DuckDbTheory]
    [InlineData(1, new[] { 0 })]
    [InlineData(2, new[] { 0, 1 })]
    [InlineData(3, new[] { 1, 2 })]
    [InlineData(4, new[] { 2, 3 })]
    [InlineData(5, new[] { 3, 4 })]
    public void Of_a_table(int number, int[] groups)
    {
        AssertReads(groups, path => _ = Table(path, number));
        Assert.Equal(Table(_whole, number).Summary!.Numbers(0).Sum, Table(Damaged(groups), number).Summary!.Numbers(0).Sum);
    }

    [DuckDbTheory]
    [InlineData(1, new[] { 0 })]
    [InlineData(2, new[] { 0, 1 })]
    [InlineData(5, new[] { 3, 4 })]
    public void Of_records(int number, int[] groups)
    {
        AssertReads(groups, path => _ = Records(path, number).Count);
        Assert.Equal(Records(_whole, number), Records(Damaged(groups), number));
    }

    [DuckDbTheory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(40)]
    public void Together_have_every_record_once_at_its_place(int count)
    {
        (long At, string Id)[] records = [.. Enumerable.Range(1, count).SelectMany(number => Records(_whole, number, count))];
        Assert.Equal(Rows, records.Length);
        Assert.All(records.Index(), static record => Assert.Equal((record.Index, record.Index.ToString(CultureInfo.InvariantCulture)), record.Item));

        StreamedTable[] tables = [.. Enumerable.Range(1, count).Select(number => Table(_whole, number, count))];
        Assert.Equal(Rows, tables.Sum(static table => table.Records));
        foreach (var (before, after) in tables.Zip(tables.Skip(1)))
        {
            Assert.Equal(before.Cut!.EndMark, after.Cut!.StartMark);
            Assert.Equal(before.Cut.First + before.Records, after.Cut.First);
        }
    }

    /// <summary>Each row group that is needed is missed where it is damaged; no other is.</summary>
    private void AssertReads(int[] groups, Action<string> read)
    {
        foreach (var group in groups) Assert.Throws<AuditException>(() => read(Damaged([.. Enumerable.Range(0, Groups).Except([group])])));
        read(Damaged(groups));
    }

    /// <summary>The file with noise in all row groups but some.</summary>
    private string Damaged(int[] sound)
    {
        var bytes = File.ReadAllBytes(_whole);
        using (var connection = new DuckDbConnection(_whole))
        {
            using var chunks = connection.Query($"SELECT row_group_id, CAST(coalesce(dictionary_page_offset, data_page_offset) AS BIGINT), CAST(total_compressed_size AS BIGINT) FROM parquet_metadata({Sql.Text(_whole)})");
            while (chunks.Read())
            {
                for (var row = 0; row < chunks.Rows; row++)
                {
                    if (!sound.Contains((int)chunks[0].Values<long>()[row])) bytes.AsSpan((int)chunks[1].Values<long>()[row], (int)chunks[2].Values<long>()[row]).Fill(0xFF);
                }
            }
        }

        return _loading.Write($"damaged-{string.Join('-', sound)}.parquet", bytes);
    }

    /// <summary>The kinds of the columns are told by another file, whose first records are looked at.</summary>
    private StreamedTable Table(string path, int number, int count = 5)
    {
        var real = _loading.Write("real.csv", "id,word,share\n1,a,0.5\n2,b,1.5\n");
        var sources = new Dictionary<string, TableSource>(StringComparer.Ordinal) { ["real"] = new(real), ["synthetic"] = new(path) };
        return TableStreams.Read(sources, new StreamOptions { Shard = new Shard(number, count), DrawsRows = false }, default)["synthetic"];
    }

    private static List<(long At, string Id)> Records(string path, int number, int count = 5)
    {
        var options = new SampleReadOptions { Shard = new Shard(number, count) };
        return [.. new SampleSet(Role.Synthetic, new TableSource(path), options).Read(default).SelectMany(static block => block.Parse()).Select(static sample => (sample.Index, sample.Whole.GetProperty("id").GetRawText()))];
    }
}
