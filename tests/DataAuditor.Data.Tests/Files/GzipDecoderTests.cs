using System.IO.Compression;
using System.Text;

namespace DataAuditor.Data.Tests.Files;

public sealed class GzipDecoderTests : IDisposable
{
    private readonly Loading _loading = new();

    private readonly byte[] _good = Compress("n,c\n" + string.Concat(Enumerable.Range(0, 20_000).Select(row => $"{row},level{row * 7919 % 1000}\n")));

    public void Dispose() => _loading.Dispose();

    [Theory]
    [InlineData("x.csv.gz", "a,b\n1,2\n")]
    [InlineData("x.tsv.gz", "a\tb\n1\t2\n")]
    [InlineData("x.json.gz", "[{\"a\":1,\"b\":2}]")]
    [InlineData("x.jsonl.gz", "{\"a\":1,\"b\":2}\n")]
    public void Every_text_format_may_be_compressed(string name, string text)
    {
        _loading.Write(name, Compress(text));

        Assert.Equal("2", _loading.Read(name).Find("b")!.TextAt(0));
    }

    [Fact]
    public void A_long_file_is_read_whole() => Assert.Equal(20_000, Load(_good).Records);

    [Fact]
    public void Several_members_are_one_text()
    {
        var rows = Load([.. _good, .. Compress("20000,x\n"), .. Compress(""), .. Compress("20001,y\n")]).Table;

        Assert.Equal(20_002, rows.RowCount);
        Assert.Equal("y", rows.Columns[1].TextAt(20_001));
    }

    [Fact]
    public void An_uncompressed_member_is_read() => Assert.Equal(1, Load(Compress("n\n1\n", CompressionLevel.NoCompression)).Records);

    [Fact]
    public void A_header_with_all_its_fields_is_read()
    {
        var plain = Compress("n\n1\n");
        byte[] header = [0x1F, 0x8B, 8, 4 | 8 | 16 | 2, 0, 0, 0, 0, 0, 3, 2, 0, 0xAA, 0xBB, (byte)'n', 0, (byte)'c', 0, 0x12, 0x34];

        Assert.Equal(1, Load([.. header, .. plain[10..]]).Records);
    }

    [Fact]
    public void A_file_cut_short_anywhere_is_a_fault()
    {
        foreach (var length in new[] { 1, 5, 9, 10, 11, 100, _good.Length / 2, _good.Length - 20, _good.Length - 9, _good.Length - 8, _good.Length - 4, _good.Length - 1 })
        {
            var fault = Fault(_good[..length]);
            Assert.True(fault is "x.csv.gz: the gzip data ends too early: the file is cut short" or "x.csv.gz: the gzip checksum does not match: the file is damaged or cut short" or "x.csv.gz: is not gzip data, though its name ends with .gz", $"{length}: {fault}");
        }
    }

    [Fact]
    public void A_wrong_checksum_or_length_is_a_fault()
    {
        foreach (var place in new[] { 1, 4, 5, 8 })
        {
            var bytes = _good.ToArray();
            bytes[^place] ^= 1;
            Assert.Equal("x.csv.gz: the gzip checksum does not match: the file is damaged or cut short", Fault(bytes));
        }
    }

    [Fact]
    public void Other_bytes_after_the_end_are_a_fault()
    {
        Assert.Equal("x.csv.gz: the gzip data is followed by other bytes", Fault([.. _good, 1]));
        Assert.Equal("x.csv.gz: the gzip data is followed by other bytes", Fault([.. _good, .. new byte[20]]));
        Assert.Equal("x.csv.gz: the gzip data is followed by other bytes", Fault([.. _good, .. "rest of another file"u8]));
    }

    [Fact]
    public void Text_that_is_not_compressed_is_a_fault() => Assert.Equal("x.csv.gz: is not gzip data, though its name ends with .gz", Fault("n\n1\n"u8.ToArray()));

    [Fact]
    public void Damaged_data_are_a_fault()
    {
        var bytes = _good.ToArray();
        bytes[10] = 0xFF;

        Assert.Equal("x.csv.gz: the gzip data is damaged", Fault(bytes));
    }

    private static byte[] Compress(string text, CompressionLevel level = CompressionLevel.Optimal)
    {
        var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, level)) gzip.Write(Encoding.UTF8.GetBytes(text));
        var member = bytes.ToArray();
        return member.Length > 0 ? member : [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    }

    private LoadedTable Load(byte[] bytes)
    {
        _loading.Write("x.csv.gz", bytes);
        return _loading.Load("x.csv.gz");
    }

    private string Fault(byte[] bytes)
    {
        _loading.Write("x.csv.gz", bytes);
        return _loading.Fault("x.csv.gz");
    }
}
