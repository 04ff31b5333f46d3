using System.Globalization;
using System.IO.Compression;
using System.Text;
using DataAuditor.Data.Files;
using DataAuditor.Data.Samples;
using DataAuditor.Data.Streaming;
using DataAuditor.Engine;

namespace DataAuditor.Data.Tests.Samples;

/// <summary>What lies before a shard is counted and not taken apart; what is told of the shard's own records is the same.</summary>
public sealed class PassedShardTests : IDisposable
{
    private const int Rows = 3000;

    private readonly Loading _loading = new();

    public static TheoryData<string> Forms => ["plain", "returns", "mark", "quoted", "wide", "utf16", "gzip"];

    public void Dispose() => _loading.Dispose();

    [Theory]
    [MemberData(nameof(Forms))]
    public void Records_of_tables_have_their_places_and_lines(string form)
    {
        var path = WriteCsv(form);
        var whole = Records(path, new Shard(1, 1)).Records;
        Assert.Equal(Rows, whole.Count);
        foreach (var count in new[] { 2, 5, 40 }) AssertTogether(whole, [.. Enumerable.Range(1, count).Select(number => Records(path, new Shard(number, count)))]);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Records_of_lines_have_their_places_and_lines(string end)
    {
        var path = _loading.Write("x.jsonl", string.Concat(Enumerable.Range(0, Rows).Select(row => string.Create(CultureInfo.InvariantCulture, $$"""{"id":{{row}},"word":"wörd {{row % 7}}"}""") + end)));
        var whole = Records(path, new Shard(1, 1)).Records;
        foreach (var count in new[] { 2, 5, 40 }) AssertTogether(whole, [.. Enumerable.Range(1, count).Select(number => Records(path, new Shard(number, count)))]);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Rows_of_tables_are_all_taken_once(string form)
    {
        var path = WriteCsv(form);
        foreach (var count in new[] { 1, 2, 5, 40 })
        {
            StreamedTable[] shards = [.. Enumerable.Range(1, count).Select(number => Table(path, new Shard(number, count)))];
            Assert.Equal((Rows, Rows * (Rows - 1L) / 2), (shards.Sum(static shard => shard.Records), (long)Math.Round(shards.Sum(static shard => SumOfIds(shard)))));
            for (var shard = 1; shard < count; shard++)
            {
                Assert.Equal(shards[shard - 1].Cut!.EndMark, shards[shard].Cut!.StartMark);
                Assert.Equal(shards[shard - 1].Cut!.First + shards[shard - 1].Records, shards[shard].Cut!.First);
            }
        }
    }

    [Theory]
    [InlineData("5\n", "the record has 1 field, the header 3 fields")]
    [InlineData("\n", "the line is blank; a record without values is written with its separators, an empty text as \"\"")]
    [InlineData("5,a\"b,x\n", "a quote stands inside a field that is not quoted; quote the whole field and double the quotes inside")]
    [InlineData("5,\"a\"b,x\n", "text follows a closing quote; a quote inside a quoted field is doubled")]
    [InlineData("5,a\rb,x\n", "a carriage return stands alone; lines end with LF or CR LF")]
    [InlineData("5,a\0b,x\n", "the text holds a NUL byte; is it UTF-16 without a byte order mark?")]
    public void A_broken_record_before_it_is_a_fault_of_each_that_reads_it(string broken, string message)
    {
        var lines = Csv("plain").Split('\n');
        var path = _loading.Write("x.csv", string.Join('\n', lines[..700]) + "\n" + broken + string.Join('\n', lines[700..]));
        foreach (var number in new[] { 2, 5 })
        {
            foreach (var fault in new[] { Assert.Throws<AuditException>(() => Records(path, new Shard(number, 5))), Assert.Throws<AuditException>(() => Table(path, new Shard(number, 5), recordsOfPlan: 100)) })
            {
                Assert.Equal((message, 701), (fault.Diagnostics.Single().Message, fault.Diagnostics.Single().Location!.Line));
            }
        }
    }

    private static void AssertTogether(List<string> whole, IReadOnlyList<(ShardCut Cut, List<string> Records)> shards)
    {
        Assert.Equal(whole, shards.SelectMany(static shard => shard.Records));
        for (var shard = 1; shard < shards.Count; shard++) Assert.Equal(shards[shard - 1].Cut.EndMark, shards[shard].Cut.StartMark);
    }

    private static double SumOfIds(StreamedTable shard) => shard.Summary!.Numbers(0).Sum + (shard.Records * shard.Summary.Plan.Columns[0].Centre);

    private static (ShardCut Cut, List<string> Records) Records(string path, Shard shard)
    {
        var set = new SampleSet(Role.Synthetic, new TableSource(path), new SampleReadOptions { Shard = shard });
        List<string> records = [.. set.Read(CancellationToken.None).SelectMany(static block => block.Parse()).Select(static sample => string.Create(CultureInfo.InvariantCulture, $"{sample.Index} {sample.Location!.Line} {sample.Whole.GetProperty("id")}"))];
        return (set.ShardCut!, records);
    }

    private static StreamedTable Table(string path, Shard shard, int recordsOfPlan = Rows) =>
        TableStreams.Read(new Dictionary<string, TableSource>(StringComparer.Ordinal) { ["synthetic"] = new(path) }, new StreamOptions { Shard = shard, RecordsOfPlan = recordsOfPlan }, CancellationToken.None)["synthetic"];

    private static string Csv(string form)
    {
        var csv = new StringBuilder("id,word,note\n");
        for (var row = 0; row < Rows; row++)
        {
            var note = form switch
            {
                "quoted" => string.Create(CultureInfo.InvariantCulture, $"\"line\n\"\"{row % 11}\"\",\r\n\""),
                "wide" => $"\"{new string('ü', row % 97 == 0 ? 900 : row % 13)}\"",
                _ => "x",
            };
            csv.Append(CultureInfo.InvariantCulture, $"{row},w{row % 7},{note}\n");
        }

        return csv.ToString();
    }

    private string WriteCsv(string form)
    {
        var csv = Csv(form);
        return form switch
        {
            "returns" => _loading.Write("x.csv", csv.ReplaceLineEndings("\r\n")),
            "mark" => _loading.Write("x.csv", "\ufeff" + csv),
            "utf16" => _loading.Write("x.csv", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(csv)]),
            "gzip" => _loading.Write("x.csv.gz", Compressed(Encoding.UTF8.GetBytes(csv))),
            _ => _loading.Write("x.csv", csv),
        };
    }

    private static byte[] Compressed(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest)) gzip.Write(bytes);
        return compressed.ToArray();
    }
}
