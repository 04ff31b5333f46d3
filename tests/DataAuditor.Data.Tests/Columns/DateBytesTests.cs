using System.Text;
using DataAuditor.Data.Cells;
using DataAuditor.Data.Columns;
using DataAuditor.Tables;

namespace DataAuditor.Data.Tests.Columns;

public sealed class DateBytesTests
{
    [Theory]
    [InlineData("2024-02-29")]
    [InlineData("2023-02-29")]
    [InlineData("1969-12-31")]
    [InlineData("0001-01-01")]
    [InlineData("0000-01-01")]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("2024-13-01")]
    [InlineData("2024-00-01")]
    [InlineData("2024-01-32")]
    [InlineData("2024-1-1")]
    [InlineData("2024-01-01T00:00:00")]
    [InlineData("2024-01-01 23:59:59")]
    [InlineData("2024-01-01T24:00:00")]
    [InlineData("2024-01-01T12:60:00")]
    [InlineData("2024-01-01T12:00:60")]
    [InlineData("2024-01-01T12:00")]
    [InlineData("2024-01-01T12:00:00.123456")]
    [InlineData("2024-01-01T12:00:00+02:00")]
    [InlineData("2024-01-01T12:00:00Z")]
    [InlineData("2024-01-01 12:00:00Z")]
    [InlineData("2024-01-01x")]
    [InlineData("2024/01/01")]
    [InlineData("2024-01-01Z")]
    [InlineData("2024-01-01T12:00:00é")]
    [InlineData("1234-56789")]
    public void Reads_what_date_text_reads(string text)
    {
        var expected = DateText.TryParse(text, out var microseconds);
        Assert.Equal(expected, DateBytes.TryParse(Encoding.UTF8.GetBytes(text), CellForm.Plain, out var read));
        if (expected) Assert.Equal(microseconds, read);
    }
}
