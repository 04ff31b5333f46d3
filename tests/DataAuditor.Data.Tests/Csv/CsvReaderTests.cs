using System.Globalization;
using System.Text;
using DataAuditor.Tables;

namespace DataAuditor.Data.Tests.Csv;

public sealed class CsvReaderTests : IDisposable
{
    private readonly Loading _loading = new();

    public void Dispose() => _loading.Dispose();

    [Fact]
    public void Null_empty_text_and_nan_are_three_things()
    {
        var table = Read("n,c\nNaN,x\n,\n1,\"\"\n");

        var numbers = (NumberColumn)table.Find("n")!;
        Assert.Equal([double.NaN, 0, 1], numbers.Values.ToArray());
        Assert.Equal([false, true, false], [numbers.IsNull(0), numbers.IsNull(1), numbers.IsNull(2)]);
        Assert.Equal(["x", "(null)", ""], Loading.Texts(table.Find("c")!));
        Assert.Equal(["x", ""], ((CategoryColumn)table.Find("c")!).Levels);
    }

    [Fact]
    public void A_quoted_empty_value_is_null_among_numbers_and_a_level_among_texts()
    {
        var table = Read("n,c\n\"\",\"\"\n\"1\",\n,x\n");

        Assert.Equal(["(null)", "1", "(null)"], Loading.Texts(table.Find("n")!));
        Assert.Equal(["", "(null)", "x"], Loading.Texts(table.Find("c")!));
    }

    [Theory]
    [InlineData("1\n2.5\n-3e2", ColumnKind.Number)]
    [InlineData("1\n007", ColumnKind.Category)]
    [InlineData("1\n9007199254740993", ColumnKind.Category)]
    [InlineData("9223372036854775808\n1", ColumnKind.Category)]
    [InlineData("1\n1e309", ColumnKind.Category)]
    [InlineData("1e308\n-0.0\ninf", ColumnKind.Number)]
    [InlineData("2024-01-31\n2024-01-31T12:00:00Z", ColumnKind.Date)]
    [InlineData("2024-01-31\n1", ColumnKind.Category)]
    [InlineData("1\n2024-01-31", ColumnKind.Category)]
    [InlineData("true\nfalse", ColumnKind.Category)]
    [InlineData("\"\"\n\"\"", ColumnKind.Category)]
    [InlineData("\"\"\n1", ColumnKind.Number)]
    public void The_kind_is_that_of_all_values(string values, ColumnKind kind)
    {
        foreach (var blockBytes in new[] { 8, 16, 256 << 10 })
        {
            _loading.Options = new TableReadOptions { BlockBytes = blockBytes };
            var column = Read($"x\n{values}\n").Columns[0];

            Assert.Equal(kind, column.Kind);
            Assert.Equal(2, Math.Min(2, column.Count));
            if (kind is ColumnKind.Category) Assert.Equal(values.Replace("\"", "", StringComparison.Ordinal).Split('\n'), Loading.Texts(column));
        }
    }

    [Fact]
    public void A_column_without_a_value_is_one_of_levels()
    {
        var column = Read("a,b\n1,\n2,\n").Find("b")!;

        Assert.Equal(ColumnKind.Category, column.Kind);
        Assert.Equal(2, column.NullCount);
    }

    [Fact]
    public void Minus_zero_keeps_its_sign() => Assert.True(double.IsNegative(((NumberColumn)Read("x\n-0.0\n").Columns[0]).Values[0]));

    [Fact]
    public void One_record_without_a_line_end_is_enough() => Assert.Equal(1, Read("a,b\n1,2").RowCount);

    [Theory]
    [InlineData("a,b\r\n1,x\r\n2,y\r\n")]
    [InlineData("a,b\n1,x\r\n2,y")]
    [InlineData("\uFEFFa,b\n1,x\n2,y\n")]
    [InlineData("\"a\",\"b\"\n\"1\",\"x\"\n\"2\",\"y\"\n")]
    public void Line_ends_marks_and_quotes_make_no_difference(string text)
    {
        var table = Read(text);

        Assert.Equal(["a", "b"], table.Columns.Select(column => column.Name));
        Assert.Equal(["1", "2"], Loading.Texts(table.Columns[0]));
        Assert.Equal(["x", "y"], Loading.Texts(table.Columns[1]));
    }

    [Fact]
    public void Quoted_values_keep_quotes_separators_and_line_ends()
    {
        var table = Read("a,b\n\"x, \"\"y\"\"\r\nz\",\"\"\"\"\n");

        Assert.Equal("x, \"y\"\r\nz", table.Columns[0].TextAt(0));
        Assert.Equal("\"", table.Columns[1].TextAt(0));
    }

    [Theory]
    [InlineData("x.csv", "a;b\n1;2\n", "its fields are separated by semicolons")]
    [InlineData("x.csv", "a\tb\n1\t2\n", "its fields are separated by tabs")]
    [InlineData("x.csv", "a|b\n1|2\n", "its fields are separated by bars")]
    [InlineData("x.tsv", "a\tb\n1\t2\n", null)]
    [InlineData("x.tab", "a\tb\n1\t2\n", null)]
    public void Another_separator_is_told_by_the_header_and_noted(string name, string text, string? note)
    {
        _loading.Write(name, text);
        var loaded = _loading.Load(name);

        Assert.Equal(["a", "b"], loaded.Table.Columns.Select(column => column.Name));
        Assert.Equal(note is null ? [] : [note], loaded.Notes);
    }

    [Theory]
    [InlineData("a;b|c\n1\n", "a;b|c")]
    [InlineData("a\n1;2\n", "a")]
    public void The_data_never_choose_the_separator(string text, string header) => Assert.Equal([header], Read(text).Columns.Select(column => column.Name));

    [Fact]
    public void The_hash_is_that_of_the_files_bytes()
    {
        _loading.Write("x.csv", "a\n1\n");

        Assert.Equal(StableHash.Sha256("a\n1\n"), _loading.Load("x.csv").Sha256);
    }

    [Fact]
    public void The_bytes_reported_add_up_to_the_files_also_where_a_column_is_read_again()
    {
        var progress = new Sum();
        _loading.Options = new TableReadOptions { BytesRead = progress, BlockBytes = 16 };
        _loading.Write("x.csv", "a,b\n1,2\n3,4\nx,y\n");
        _loading.Load("x.csv");

        Assert.Equal(16, progress.Total);
    }

    [Fact]
    public void A_field_of_ten_megabytes_is_read_and_one_beyond_the_limit_is_not()
    {
        var text = new string('x', 10 << 20);
        Assert.Equal(text, Read($"a,b\n1,{text}\n").Columns[1].TextAt(0));

        _loading.Options = new TableReadOptions { MaxFieldBytes = 100, BlockBytes = 32 };
        Assert.Equal("x.csv(3,3): the field is longer than 100 bytes", _loading.FaultOf($"a,b\n1,2\n1,{new string('x', 101)}\n"));
        Assert.Equal("x.csv(3,3): the field is longer than 100 bytes; is its closing quote missing?", _loading.FaultOf($"a,b\n1,2\n1,\"{new string('x', 500)}\n"));
        Assert.Equal(100, Read($"a,b\n1,{new string('x', 100)}\n").Columns[1].TextAt(0)!.Length);
    }

    [Fact]
    public void Many_levels_keep_their_order_of_appearance()
    {
        var levels = Enumerable.Range(0, 5000).Select(level => level.ToString("D1", CultureInfo.InvariantCulture) + new string('é', level % 40)).ToArray();
        var column = (CategoryColumn)Read("x\n" + string.Concat(levels.Concat(levels).Select(level => level + "ü\n"))).Columns[0];

        Assert.Equal(levels.Select(level => level + "ü"), column.Levels);
        Assert.Equal(Enumerable.Range(0, 5000).Concat(Enumerable.Range(0, 5000)), column.Codes.ToArray());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Utf16_with_a_mark_is_read(bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: true);
        var value = string.Concat(Enumerable.Repeat("aé漢😀", 9000));
        _loading.Write("x.csv", [.. encoding.GetPreamble(), .. encoding.GetBytes($"a,ö\r\n1,{value}\r\n")]);

        Assert.Equal(value, _loading.Read("x.csv").Find("ö")!.TextAt(0));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_broken_utf16_unit_is_a_fault_with_its_line(bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: true);
        byte[] lone = bigEndian ? [0xD8, 0x00] : [0x00, 0xD8];
        byte[] text = [.. encoding.GetPreamble(), .. encoding.GetBytes("a,b\n1,2\n3,é"), .. lone, .. encoding.GetBytes("\n")];

        Assert.Equal("x.csv(3,4): the text is not valid UTF-16", _loading.FaultOf(text));
        Assert.Equal("x.csv(3,4): the text is not valid UTF-16", _loading.FaultOf([.. encoding.GetPreamble(), .. encoding.GetBytes("a,b\n1,2\n3,4"), 0x41]));
    }

    private Table Read(string text)
    {
        _loading.Write("x.csv", text);
        return _loading.Read("x.csv");
    }

    private sealed class Sum : IProgress<long>
    {
        public long Total { get; private set; }

        public void Report(long value) => Total += value;
    }
}
