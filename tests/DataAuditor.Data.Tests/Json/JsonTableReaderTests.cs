using System.Globalization;
using DataAuditor.Tables;

namespace DataAuditor.Data.Tests.Json;

public sealed class JsonTableReaderTests : IDisposable
{
    private readonly Loading _loading = new();

    public void Dispose() => _loading.Dispose();

    [Theory]
    [InlineData("x.json", "[{\"n\":1,\"c\":\"x\"},\n {\"c\":null,\"n\":2.5e1},\n{\"d\":\"2024-01-31\",\"c\":\"\"}]")]
    [InlineData("x.jsonl", "{\"n\":1,\"c\":\"x\"}\n{\"c\":null,\"n\":2.5e1}\r\n{\"d\":\"2024-01-31\",\"c\":\"\"}")]
    [InlineData("x.ndjson", "{\"n\":1,\"c\":\"x\"}\n{\"c\":null,\"n\":2.5e1}\n{\"d\":\"2024-01-31\",\"c\":\"\"}\n\n\n")]
    public void The_columns_are_all_keys_in_order_of_appearance(string name, string text)
    {
        foreach (var blockBytes in new[] { 16, 40, 256 << 10 })
        {
            _loading.Options = new TableReadOptions { BlockBytes = blockBytes };
            _loading.Write(name, text);
            var table = _loading.Read(name);

            Assert.Equal(["n", "c", "d"], table.Columns.Select(column => column.Name));
            Assert.Equal([ColumnKind.Number, ColumnKind.Category, ColumnKind.Date], table.Columns.Select(column => column.Kind));
            Assert.Equal(["1", "25", "(null)"], Loading.Texts(table.Columns[0]));
            Assert.Equal(["x", "(null)", ""], Loading.Texts(table.Columns[1]));
            Assert.Equal(["(null)", "(null)", "2024-01-31"], Loading.Texts(table.Columns[2]));
        }
    }

    [Theory]
    [InlineData("1,2.5,-3e2", ColumnKind.Number)]
    [InlineData("1,9007199254740993", ColumnKind.Category)]
    [InlineData("\"1\",\"2\"", ColumnKind.Category)]
    [InlineData("1,\"2\"", ColumnKind.Category)]
    [InlineData("true,false", ColumnKind.Category)]
    [InlineData("\"2024-01-31\",\"2024-02-01T00:00:00Z\"", ColumnKind.Date)]
    [InlineData("\"2024-01-31\",\"\"", ColumnKind.Category)]
    [InlineData("null,1", ColumnKind.Number)]
    [InlineData("null,null", ColumnKind.Category)]
    [InlineData("1,1e400", ColumnKind.Category)]
    public void The_kind_is_that_of_all_values(string values, ColumnKind kind)
    {
        _loading.Write("x.jsonl", string.Concat(values.Split(',').Select(value => $"{{\"x\":{value}}}\n")));

        Assert.Equal(kind, _loading.Read("x.jsonl").Columns[0].Kind);
    }

    [Fact]
    public void Many_records_and_a_late_column_are_read_in_order()
    {
        var records = Enumerable.Range(0, 5000).Select(row => string.Create(CultureInfo.InvariantCulture, $"{{\"id\":{row},\"t\":\"é\\n{row % 7}\"{(row > 3000 ? ",\"late\":true" : "")}}}"));
        _loading.Options = new TableReadOptions { BlockBytes = 1000 };
        _loading.Write("x.json", $"[{string.Join(",\n", records)}]");
        var table = _loading.Read("x.json");

        Assert.Equal(Enumerable.Range(0, 5000).Select(row => (double)row), ((NumberColumn)table.Columns[0]).Values.ToArray());
        Assert.Equal("é\n3", table.Columns[1].TextAt(3));
        Assert.Equal(["(null)", "true"], Loading.Texts(table.Columns[2])[3000..3002]);
    }

    [Theory]
    [InlineData("", "x.jsonl: the file is empty")]
    [InlineData("\n", "x.jsonl: the file has no records")]
    [InlineData("{\"a\":1}\n\n{\"a\":2}\n", "x.jsonl(2): the line is blank")]
    [InlineData("{\"a\":1}\n{\"a\":2,}\n", "x.jsonl(2,8): the text is not JSON: The JSON object contains a trailing comma at the end which is not supported in this mode. Change the reader options.")]
    [InlineData("{\"a\":1}\n{\"a\":\"2\"\n{\"a\":3}\n", "x.jsonl(2,9): the text is not JSON: Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed.")]
    [InlineData("{\"a\":1}\n// no\n", "x.jsonl(2,1): the text is not JSON: '/' is an invalid start of a value.")]
    [InlineData("{\"a\":1}\n{\"a\":1,\"a\":2}\n", "x.jsonl(2,8): the record has the key 'a' twice")]
    [InlineData("{\"a\":1}\n{\"a\":[1]}\n", "x.jsonl(2,6): the field 'a' holds an array; only flat records make a table")]
    [InlineData("{\"a\":1}\n{\"é\":{}}\n", "x.jsonl(2,6): the field 'é' holds an object; only flat records make a table")]
    [InlineData("{\"a\":1}\n[1]\n", "x.jsonl(2,1): a record must be an object")]
    [InlineData("{\"a\":\"\\ud800\"}\n", "x.jsonl(1,6): the field 'a' is not valid text")]
    public void Names_the_fault_of_a_line(string text, string message)
    {
        _loading.Write("x.jsonl", text);
        foreach (var blockBytes in new[] { 8, 256 << 10 })
        {
            _loading.Options = new TableReadOptions { BlockBytes = blockBytes };
            Assert.Equal(message, _loading.Fault("x.jsonl"));
        }
    }

    [Theory]
    [InlineData("", "x.json: the file is empty")]
    [InlineData("[]", "x.json: the file has no records")]
    [InlineData("{\"a\":1}\n", "x.json(1,1): the file must be an array of records; records one a line are a .jsonl file")]
    [InlineData("[{\"a\":1},\n{\"a\":1,\"b\":2,\"a\":3}]", "x.json(2,14): the record has the key 'a' twice")]
    [InlineData("[{\"a\":1},\n  {\"a\": {\"b\":1}}]", "x.json(2,9): the field 'a' holds an object; only flat records make a table")]
    [InlineData("[{\"a\":1},\n 7]", "x.json(2,2): a record must be an object")]
    [InlineData("[{\"a\":1}] x", "x.json(1,11): the text is not JSON: 'x' is invalid after a single JSON value. Expected end of data.")]
    [InlineData("[{\"a\":1}\n", "x.json(2,1): the text is not JSON: Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed.")]
    public void Names_the_fault_of_an_array(string text, string message)
    {
        _loading.Write("x.json", text);
        foreach (var blockBytes in new[] { 8, 256 << 10 })
        {
            _loading.Options = new TableReadOptions { BlockBytes = blockBytes };
            Assert.Equal(message, _loading.Fault("x.json"));
        }
    }

    [Fact]
    public void Invalid_text_is_a_fault()
    {
        _loading.Write("x.jsonl", [.. "{\"a\":1}\n{\"a\":\"é"u8, 0xC3, .. "\"}\n"u8]);
        Assert.Equal("x.jsonl(2,8): the text is not valid UTF-8", _loading.Fault("x.jsonl"));

        _loading.Write("x.json", [.. "[{\"a\":1},\n{\"a\":\"é"u8, 0xC3, .. "\"}]\n"u8]);
        Assert.Equal("x.json(2,8): the text is not valid UTF-8", _loading.Fault("x.json"));
    }

    [Fact]
    public void What_does_not_fit_real_is_a_fault()
    {
        _loading.Write("real.csv", "a,b\n1,x\n");
        _loading.Write("synthetic.jsonl", "{\"a\":1,\"b\":\"x\"}\n{\"b\":\"x\",\"a\":\"2\"}\n");
        Assert.Equal("synthetic.jsonl(2,14): column 'a': '2' is not a number (it is a string), as in the real data", _loading.Fault(("real", "real.csv"), ("synthetic", "synthetic.jsonl")));

        _loading.Write("synthetic.jsonl", "{\"b\":\"x\",\"aa\":1}\n");
        Assert.Equal("synthetic.jsonl: column 'a' is missing, which the real table has; did you mean 'aa'?", _loading.Fault(("real", "real.csv"), ("synthetic", "synthetic.jsonl")));
    }

    [Fact]
    public void Keys_that_real_lacks_are_left_out_with_a_note()
    {
        _loading.Write("real.json", "[{\"a\":1}]");
        _loading.Write("synthetic.json", "[{\"z\":[],\"a\":1}]".Replace("[]", "0", StringComparison.Ordinal));
        var synthetic = _loading.Load(("real", "real.json"), ("synthetic", "synthetic.json"))["synthetic"];

        Assert.Equal(["a"], synthetic.Table.Columns.Select(column => column.Name));
        Assert.Equal(["column 'z' left out: the real table has no such column"], synthetic.Notes);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_late_key_of_real_is_a_column_of_all_tables(int threads)
    {
        _loading.Options = new TableReadOptions { Threads = threads, BlockBytes = 64 };
        _loading.Write("real.jsonl", string.Concat(Enumerable.Repeat("{\"a\":1}\n", 4000)) + "{\"a\":1,\"b\":2}\n");
        _loading.Write("synthetic.jsonl", "{\"a\":1,\"b\":7}\n");
        var synthetic = _loading.Load(("real", "real.jsonl"), ("synthetic", "synthetic.jsonl"))["synthetic"];

        Assert.Equal(["1", "7"], synthetic.Table.Columns.Select(column => column.TextAt(0)));
        Assert.Empty(synthetic.Notes);
    }
}
