using System.Text;
using DataAuditor.Data.Warehouses;
using DataAuditor.Data.Warehouses.PostgreSql;

namespace DataAuditor.Data.Tests.Warehouses.Binary;

/// <summary>PostgreSQL's binary form of COPY, byte by byte.</summary>
public sealed class CopyBlocksTests
{
    private static readonly SqlColumn[] Columns =
    [
        new("small", SqlType.Integer, "int2"), new("wide", SqlType.Integer, "int8"), new("share", SqlType.Float, "float8"),
        new("day", SqlType.Date, "date"), new("at", SqlType.Instant, "timestamp"), new("word", SqlType.Text, "text"),
    ];

    [Fact]
    public void Rows_come_with_their_nulls_and_times()
    {
        Assert.Equal(["-2 ∅", "9007199254740992 ∅", "-0.5 ∅", "1999-12-31 ∅", "2000-01-01T00:00:01Z ∅", "é ∅"], Read(Whole()));
    }

    [Fact]
    public void More_rows_than_a_block_has_are_all_read()
    {
        var answer = Head();
        for (var row = 0; row < 20_000; row++) answer.Add(0, 6).AddValue(0, (byte)(row % 100)).Add(Nulls(5));
        answer.Add(0xFF, 0xFF);
        var columns = Read(answer.Bytes, most: 1000);
        Assert.Equal(string.Join(" ", Enumerable.Range(0, 20_000).Select(static row => row % 100)), columns[0]);
        Assert.Equal(20_000, columns[5].Count(static sign => sign == '∅'));
    }

    [Fact]
    public void An_answer_that_ends_anywhere_is_not_whole()
    {
        var whole = Whole();
        for (var length = 0; length < whole.Length; length++) Assert.Throws<InvalidDataException>(() => Read(whole[..length]));
    }

    [Fact]
    public void What_follows_the_end_is_no_part_of_an_answer() => Assert.Throws<InvalidDataException>(() => Read([.. Whole(), 0]));

    [Fact]
    public void Another_number_of_values_or_another_width_is_none()
    {
        Assert.Throws<InvalidDataException>(() => Read(Head().Add(0, 5).Add(Nulls(5)).Add(0xFF, 0xFF).Bytes));
        Assert.Throws<InvalidDataException>(() => Read(Head().Add(0, 6).AddValue(1, 2, 3).Add(Nulls(5)).Add(0xFF, 0xFF).Bytes));
        Assert.Throws<InvalidDataException>(() => Read([.. Encoding.ASCII.GetBytes("ERROR: out of memory")]));
    }

    private static BinaryAnswer Head() => new BinaryAnswer().Add([.. "PGCOPY\n"u8, 0xFF, .. "\r\n\0"u8, 0, 0, 0, 0, 0, 0, 0, 0]);

    private static byte[] Nulls(int count) => [.. Enumerable.Repeat((byte)0xFF, 4 * count)];

    private static byte[] Whole() => Head()
        .Add(0, 6).AddValue(0xFF, 0xFE).AddValue(0, 0x20, 0, 0, 0, 0, 0, 0).AddValue(0xBF, 0xE0, 0, 0, 0, 0, 0, 0).AddValue(0xFF, 0xFF, 0xFF, 0xFF).AddValue(0, 0, 0, 0, 0, 0x0F, 0x42, 0x40).AddValue(0xC3, 0xA9)
        .Add(0, 6).Add(Nulls(6)).Add(0xFF, 0xFF).Bytes;

    private static IReadOnlyList<string> Read(byte[] bytes, int most = 3)
    {
        var fields = BinaryAnswer.Fields(PostgreSqlTables.SendsValues, Columns);
        return BinaryAnswer.Read(fields, new CopyBlocks(BinaryAnswer.File, BinaryAnswer.Input(bytes, most), fields).Read());
    }
}
