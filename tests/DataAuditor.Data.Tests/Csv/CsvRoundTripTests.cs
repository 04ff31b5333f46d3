using System.Text;
using DataAuditor.Tables;
using FsCheck;
using FsCheck.Fluent;

namespace DataAuditor.Data.Tests.Csv;

public sealed class CsvRoundTripTests : IDisposable
{
    private static readonly string[] Pieces = ["a", "b,", "\"", "\"\"", "\n", "\r\n", "\r", " ", "é", "漢", "😀", ";", "1", "2024-01-01", "xyzzy xyzzy xyzzy xyzzy xyzzy xyzzy xyzzy xyzzy xyzzy xyzzy"];

    private readonly Loading _loading = new();

    public void Dispose() => _loading.Dispose();

    [Fact]
    public void What_was_written_is_read_whatever_the_size_of_the_blocks()
    {
        var value = Gen.OneOf(Gen.Constant<string?>(null), Gen.Elements(Pieces).ArrayOf().Select(pieces => (string?)string.Concat(pieces.Take(6))));
        var table = Gen.Choose(1, 5).SelectMany(columns => value.ArrayOf(columns).NonEmptyListOf().Select(rows => rows.Take(40).ToArray()));
        var blockBytes = Gen.Elements(4, 7, 16, 63, 64, 65, 100, 1000, 256 << 10);
        var cases = table.SelectMany(rows => blockBytes.Select(bytes => (Rows: rows, BlockBytes: bytes, CrLf: bytes % 2 == 0)));

        Prop.ForAll(cases.ToArbitrary(), one => Check(one.Rows, one.BlockBytes, one.CrLf)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Every_block_size_reads_the_same_table()
    {
        const string text = "id,note,amount\r\n1,\"two\nlines, \"\"quoted\"\"\",0.5\n22,plain,\n333,\"\",-1e3\r\n4,é漢😀,17";
        for (var blockBytes = 2; blockBytes < 90; blockBytes++)
        {
            _loading.Options = new TableReadOptions { BlockBytes = blockBytes };
            _loading.Write("x.csv", text);
            var table = _loading.Read("x.csv");

            Assert.Equal(["1", "22", "333", "4"], Loading.Texts(table.Columns[0]));
            Assert.Equal(["two\nlines, \"quoted\"", "plain", "", "é漢😀"], Loading.Texts(table.Columns[1]));
            Assert.Equal(["0.5", "(null)", "-1000", "17"], Loading.Texts(table.Columns[2]));
        }
    }

    private void Check(string?[][] rows, int blockBytes, bool crLf)
    {
        var names = Enumerable.Range(0, rows[0].Length).Select(column => $"c{column}").ToArray();
        var text = new StringBuilder(string.Join(',', names) + "\n");
        foreach (var row in rows) text.Append(string.Join(',', row.Select(Written))).Append(crLf ? "\r\n" : "\n");

        // One column cannot write a null: its record would be a blank line.
        if (names.Length == 1 && rows.Any(row => row[0] is null)) return;

        _loading.Options = new TableReadOptions { BlockBytes = blockBytes, Declared = names.ToDictionary(name => name, _ => ColumnKind.Category, StringComparer.Ordinal) };
        _loading.Write("x.csv", text.ToString());
        var table = _loading.Read("x.csv");
        for (var column = 0; column < names.Length; column++)
        {
            Assert.Equal(rows.Select(row => row[column]), Enumerable.Range(0, rows.Length).Select(row => table.Columns[column].TextAt(row)));
        }
    }

    private static string Written(string? value)
    {
        if (value is null) return "";

        var plain = value.Length > 0 && !value.AsSpan().ContainsAny("\",\r\n");
        return plain ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
