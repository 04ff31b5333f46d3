using System.Globalization;
using System.Text;
using DataAuditor.Data.Csv;
using DataAuditor.Data.Files;
using DataAuditor.Randomness;

namespace DataAuditor.Data.Tests.Csv;

/// <summary>Records that are passed over are counted as if their fields were read.</summary>
public sealed class RecordCounterTests : IDisposable
{
    /// <summary>Stands for a byte that is none of UTF-8.</summary>
    private const string NoText = "\u0001";

    private static readonly string[] Values = ["", "1", "23", "a longer value of some words", "é", "\"\"", "\"q\"", "\"a,b\"", "\"x\ny\"", "\"p\r\n\"", "\"say \"\"so\"\"\"", "\"\"\"\"", "\"\r\""];

    private static readonly string[] Faults = ["\"", "\r", "\0", NoText, ",", "\n", "x\"y", "\"x\"y", "\"x\" ", "\"\"\"", "\r\r\n"];

    private readonly Loading _loading = new();

    public void Dispose() => _loading.Dispose();

    [Theory]
    [InlineData("1,2\n3,4\n", 2, 8, 2)]
    [InlineData("1,2\n3,4", 1, 4, 1)]
    [InlineData("1,2\r\n3,4\r\n", 2, 10, 2)]
    [InlineData("1,\"a\nb\"\n3,4\n", 2, 12, 3)]
    [InlineData("\"a,\"\"b\"\"\n\",\"\"\n,\n", 2, 16, 3)]
    [InlineData("1,2\n\"3,4\n", 1, 4, 1)]
    public void Counts_the_records_that_end(string text, int records, int end, int lines)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var counter = new RecordCounter((byte)',', fields: 2, mostBytes: 100);
        Assert.True(counter.Count(bytes));
        Assert.Equal((records, end, lines), (counter.Records, counter.End, counter.LinesOf(bytes)));
    }

    [Theory]
    [InlineData("1,2\n3\n")]
    [InlineData("1,2\n3,4,5\n")]
    [InlineData("1,2\n\n")]
    [InlineData("1,2\r3,4\n")]
    [InlineData("1,2\r\r\n")]
    [InlineData("1,x\"y\"\n")]
    [InlineData("1,\"x\"y\n")]
    [InlineData("1,\"x\" \n")]
    [InlineData("1,\0\n")]
    [InlineData("1,12345678901234567890\n")]
    public void Leaves_what_may_be_a_fault_to_others(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        byte[] later = [.. Enumerable.Repeat("abc,defg\n"u8.ToArray(), 15).SelectMany(static line => line), .. bytes];
        Assert.False(new RecordCounter((byte)',', fields: 2, mostBytes: 20).Count(bytes));
        Assert.False(new RecordCounter((byte)',', fields: 2, mostBytes: 20).Count(later));
    }

    [Fact]
    public void Leaves_what_is_no_text_to_others() => Assert.False(new RecordCounter((byte)',', fields: 2, mostBytes: 20).Count((byte[])[.. "1,"u8, 0xC3, .. "\n"u8]));

    [Theory]
    [InlineData("")]
    [InlineData("1,2")]
    [InlineData("\"1\n,2\n")]
    public void Leaves_a_record_whose_end_is_not_there_to_others(string text) =>
        Assert.False(new RecordCounter((byte)',', fields: 2, mostBytes: 20).Count(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Leaves_blank_lines_of_one_column_to_others(string blank) =>
        Assert.False(new RecordCounter((byte)',', fields: 1, mostBytes: 20).Count(Encoding.UTF8.GetBytes($"12\n34\n{blank}56\n")));

    /// <summary>Where blocks end, what line a record is on and which fault is told depend on every record before it.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(0.02)]
    public void Changes_nothing_that_is_told_of_the_other_records(double faulty)
    {
        var random = Xoshiro256.Keyed(5, string.Create(CultureInfo.InvariantCulture, $"faulty {faulty}"));
        for (var round = 0; round < 200; round++)
        {
            var path = _loading.Write("x.csv", [.. Encoding.UTF8.GetBytes(Text(random, 1 + (int)random.NextInt64(3), faulty)).Select(static letter => letter == NoText[0] ? (byte)0xFF : letter)]);
            foreach (var blockBytes in new[] { 16, 61, 64, 130, 1000 })
            {
                Assert.Equal(Told(path, blockBytes, passesOver: false), Told(path, blockBytes, passesOver: true));
            }
        }
    }

    private static string Text(Xoshiro256 random, int fields, double faulty)
    {
        var text = new StringBuilder(string.Join(',', Enumerable.Range(0, fields).Select(static field => string.Create(CultureInfo.InvariantCulture, $"c{field}")))).Append('\n');
        for (var record = random.NextInt64(60); record >= 0; record--)
        {
            for (var field = 0; field < fields; field++)
            {
                var value = Values[random.NextInt64(Values.Length)];
                text.Append(field == 0 ? "" : ",").Append(fields == 1 && value.Length == 0 ? "7" : value);
                if (random.NextDouble() < faulty) text.Append(Faults[random.NextInt64(Faults.Length)]);
            }

            if (record > 0 || random.NextInt64(2) == 0) text.Append(random.NextInt64(4) == 0 ? "\r\n" : "\n");
        }

        return text.ToString();
    }

    /// <summary>How many records each block has and how far the file was read for it; of the second half their lines and texts too; and the fault that ended it.</summary>
    private List<string> Told(string path, int blockBytes, bool passesOver)
    {
        var file = new SourceFile(path, "x.csv", FileFormat.Csv, Compressed: false);
        var half = new FileInfo(path).Length / 2;
        using var input = new TextInput(file, progress: null);
        var told = new List<string>();
        var tokenizer = new CsvTokenizer(file, input, new TableReadOptions { BlockBytes = blockBytes, MaxFieldBytes = 24 }) { PassesOver = passesOver ? () => input.BytesTaken <= half : null };
        try
        {
            CsvHeader.Read(file, tokenizer);
            while (tokenizer.Read())
            {
                var block = tokenizer.Block;
                told.Add(string.Create(CultureInfo.InvariantCulture, $"{block.Rows} up to {input.BytesTaken}"));
                for (var row = 0; row < block.Rows && input.BytesTaken > half; row++) told.Add(string.Create(CultureInfo.InvariantCulture, $"{block.LineOf(row)}: {Encoding.UTF8.GetString(block.Text(block[row, 0]))}"));
            }
        }
        catch (AuditException fault)
        {
            told.Add(fault.Message + fault.Diagnostics[0].Location);
        }

        return told;
    }
}
