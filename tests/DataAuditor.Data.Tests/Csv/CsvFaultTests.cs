using System.Text;

namespace DataAuditor.Data.Tests.Csv;

public sealed class CsvFaultTests : IDisposable
{
    private readonly Loading _loading = new();

    public void Dispose() => _loading.Dispose();

    [Theory]
    [InlineData("", "x.csv: the file is empty")]
    [InlineData("\n", "x.csv(1): the first line is blank; it must name the columns")]
    [InlineData("\r\n", "x.csv(1): the first line is blank; it must name the columns")]
    [InlineData("a,b\n", "x.csv: the file has a header, but no records")]
    [InlineData("a,b", "x.csv: the file has a header, but no records")]
    [InlineData("a,b,a\n1,2,3\n", "x.csv(1,5): the header names 'a' twice: columns 1 and 3")]
    [InlineData("a,,c\n1,2,3\n", "x.csv(1,3): column 2 has no name in the header")]
    [InlineData("a,\"\"\n1,2\n", "x.csv(1,3): column 2 has no name in the header")]
    [InlineData("a,b\n1,2\n3\n", "x.csv(3): the record has 1 field, the header 2 fields")]
    [InlineData("a,b\n1,2,3\n", "x.csv(2): the record has 3 fields, the header 2 fields")]
    [InlineData("a,b\n1,2,\n", "x.csv(2): the record has 3 fields, the header 2 fields")]
    [InlineData("a,b\n\"x\ny\",2\n\"p\nq\n\",3\n1\n", "x.csv(7): the record has 1 field, the header 2 fields")]
    [InlineData("a,b\n1,2\n\n3,4\n", "x.csv(3): the line is blank; a record without values is written with its separators, an empty text as \"\"")]
    [InlineData("a\n1\n\n", "x.csv(3): the line is blank; a record without values is written with its separators, an empty text as \"\"")]
    [InlineData("a,b\n1,\"2\n3,4\n", "x.csv(2,3): the quote that opens here is never closed")]
    [InlineData("a,b\n\"1\"x,2\n", "x.csv(2,4): text follows a closing quote; a quote inside a quoted field is doubled")]
    [InlineData("a,b\n\"1\" ,2\n", "x.csv(2,4): text follows a closing quote; a quote inside a quoted field is doubled")]
    [InlineData("a,b\n1,5\" disk\n", "x.csv(2,4): a quote stands inside a field that is not quoted; quote the whole field and double the quotes inside")]
    [InlineData("a,b\r1,2\r", "x.csv(1,4): a carriage return stands alone; lines end with LF or CR LF")]
    [InlineData("a,b\n1,2\r3,4\n", "x.csv(2,4): a carriage return stands alone; lines end with LF or CR LF")]
    [InlineData("a,b\n1,x\0y\n", "x.csv(2,4): the text holds a NUL byte; is it UTF-16 without a byte order mark?")]
    public void Names_the_fault_and_its_place(string text, string message)
    {
        foreach (var blockBytes in new[] { 16, 17, 23, 64, 256 << 10 })
        {
            _loading.Options = new TableReadOptions { BlockBytes = blockBytes };
            Assert.Equal(message, _loading.FaultOf(text));
        }
    }

    [Fact]
    public void Invalid_text_in_the_header_is_one() =>
        Assert.Equal("x.csv(1,3): the text is not valid UTF-8", _loading.FaultOf([.. "a,"u8, 0xE9, .. "\n1,2\n"u8]));

    [Fact]
    public void Invalid_text_in_the_body_is_one() =>
        Assert.Equal("x.csv(3,4): the text is not valid UTF-8", _loading.FaultOf([.. "a,b\n1,2\n3,é"u8, 0xC3, .. "\n"u8]));

    [Fact]
    public void Utf16_without_a_mark_is_one() =>
        Assert.Equal("x.csv(1,2): the text holds a NUL byte; is it UTF-16 without a byte order mark?", _loading.FaultOf(Encoding.Unicode.GetBytes("a,b\n1,2\n")));
}
