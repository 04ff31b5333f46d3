using DataAuditor.Data.Warehouses;
using DataAuditor.Data.Warehouses.ClickHouse;

namespace DataAuditor.Data.Tests.Warehouses.Binary;

/// <summary>ClickHouse's format Native, byte by byte.</summary>
public sealed class NativeBlocksTests
{
    private static readonly string[] Types = ["Nullable(Int16)", "UInt64", "Float64", "Date", "DateTime", "Nullable(String)"];

    [Fact]
    public void Values_and_texts_of_several_blocks_follow_each_other()
    {
        Assert.Equal(["-2 ∅ 258", "9007199254740992 0 1", "0.5 NaN -1", "1970-01-02 1970-01-01 2149-06-06", "1970-01-01T00:00:01Z 1970-01-01 2106-02-07T06:28:15Z", $"é ∅ {new string('x', 300)}"], Read(Whole()));
    }

    [Fact]
    public void An_answer_that_ends_anywhere_but_behind_a_block_is_not_whole()
    {
        var whole = Whole();
        var first = Block(2).Bytes.Length;
        int[] ends = [first, first + Block(0).Bytes.Length];
        for (var length = 1; length < whole.Length; length++)
        {
            if (ends.Contains(length)) continue;
            Assert.Throws<InvalidDataException>(() => Read(whole[..length]));
        }
    }

    [Theory]
    [InlineData("Code: 241, e.displayText() = DB::Exception: Memory limit exceeded")]
    [InlineData("Code: 60. DB::Exception: gone (UNKNOWN_TABLE)")]
    [InlineData("<html>")]
    public void Words_instead_of_a_block_are_repeated(string words)
    {
        byte[] text = System.Text.Encoding.UTF8.GetBytes(words);
        Assert.StartsWith(words, Assert.Throws<InvalidDataException>(() => Read(text)).Message, StringComparison.Ordinal);
        Assert.StartsWith(words, Assert.Throws<InvalidDataException>(() => Read([.. Block(2).Bytes, .. text])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_of_another_type_than_was_asked_for_is_none()
    {
        var other = new BinaryAnswer().Add(1, 1).AddText("v").AddText("Int32").Add(0, 0, 0, 0).Bytes;
        var fields = BinaryAnswer.Fields(static _ => true, new SqlColumn("v", SqlType.Integer, "UInt32"));
        Assert.Throws<InvalidDataException>(() => BinaryAnswer.Read(fields, new NativeBlocks(BinaryAnswer.File, BinaryAnswer.Input(other), fields, ["UInt32"]).Read()));
    }

    [Fact]
    public void Of_an_instant_the_time_zone_may_be_missing()
    {
        var bytes = new BinaryAnswer().Add(1, 1).AddText("v").AddText("DateTime").Add(60, 0, 0, 0).Bytes;
        var fields = BinaryAnswer.Fields(static _ => true, new SqlColumn("v", SqlType.Instant, "DateTime('Asia/Kolkata')"));
        Assert.Equal(["1970-01-01T00:01:00Z"], BinaryAnswer.Read(fields, new NativeBlocks(BinaryAnswer.File, BinaryAnswer.Input(bytes), fields, ["DateTime('Asia/Kolkata')"]).Read()));
    }

    [Theory]
    [InlineData("Int8", "-1", 0xFF)]
    [InlineData("UInt8", "255", 0xFF)]
    [InlineData("Int16", "-2", 0xFE, 0xFF)]
    [InlineData("UInt16", "65534", 0xFE, 0xFF)]
    [InlineData("Int32", "-2", 0xFE, 0xFF, 0xFF, 0xFF)]
    [InlineData("UInt32", "4294967294", 0xFE, 0xFF, 0xFF, 0xFF)]
    [InlineData("Int64", "-2", 0xFE, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF)]
    [InlineData("UInt64", "3315799033608", 8, 7, 6, 5, 4, 3, 0, 0)]
    [InlineData("Float64", "-0", 0, 0, 0, 0, 0, 0, 0, 0x80)]
    public void Numbers_of_each_width_are_what_they_are(string type, string expected, params int[] bytes)
    {
        var answer = new BinaryAnswer().Add(1, 1).AddText("v").AddText(type).Add([.. bytes.Select(static value => (byte)value)]).Bytes;
        var fields = BinaryAnswer.Fields(static _ => true, new SqlColumn("v", SqlType.Float, type));
        Assert.Equal([expected], BinaryAnswer.Read(fields, new NativeBlocks(BinaryAnswer.File, BinaryAnswer.Input(answer), fields, [type]).Read()));
    }

    [Fact]
    public void Old_servers_days_of_zeros_and_fillings_of_fixed_texts_are_put_right()
    {
        var bytes = new BinaryAnswer().Add(3, 1).AddText("d").AddText("String").AddText("0000-00-00").AddText("t").AddText("String").AddText("0000-00-00 00:00:00").AddText("f").AddText("String").AddText("ab\0\0").Bytes;
        var fields = BinaryAnswer.Fields(static _ => false, new SqlColumn("d", SqlType.Date, "Date"), new SqlColumn("t", SqlType.Instant, "DateTime"), new SqlColumn("f", SqlType.Text, "FixedString(4)"));
        Assert.Equal(["1970-01-01", "1970-01-01", "ab"], BinaryAnswer.Read(fields, new NativeBlocks(BinaryAnswer.File, BinaryAnswer.Input(bytes), fields, ["String", "String", "String"]).Read()));
    }

    private static byte[] Whole() => [.. Block(2).Bytes, .. Block(0).Bytes, .. Block(1).Bytes];

    private static BinaryAnswer Block(byte rows)
    {
        var answer = new BinaryAnswer().Add((byte)Types.Length, rows);
        var isOne = rows == 1;
        byte[][] values = rows switch
        {
            0 => [[], [], [], [], [], []],
            1 => [[0, 2, 1], [1, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0xF0, 0xBF], [0xFF, 0xFF], [0xFF, 0xFF, 0xFF, 0xFF], [0, .. BinaryAnswer.Length(300), .. Enumerable.Repeat((byte)'x', 300)]],
            _ => [[0, 1, 0xFE, 0xFF, 7, 7], [0, 0, 0, 0, 0, 0, 0x20, 0, .. new byte[8]], [0, 0, 0, 0, 0, 0, 0xE0, 0x3F, 0, 0, 0, 0, 0, 0, 0xF8, 0x7F], [1, 0, 0, 0], [1, 0, 0, 0, 0, 0, 0, 0], [0, 1, 2, 0xC3, 0xA9, 0]],
        };
        for (var column = 0; column < Types.Length; column++) answer.AddText(isOne ? "later" : "name").AddText(Types[column]).Add(values[column]);
        return answer;
    }

    private static IReadOnlyList<string> Read(byte[] bytes)
    {
        SqlType[] kinds = [SqlType.Integer, SqlType.Integer, SqlType.Float, SqlType.Date, SqlType.Instant, SqlType.Text];
        var fields = BinaryAnswer.Fields(static _ => true, [.. Types.Select((type, index) => new SqlColumn($"c{index}", kinds[index], type))]);
        return BinaryAnswer.Read(fields, new NativeBlocks(BinaryAnswer.File, BinaryAnswer.Input(bytes), fields, Types).Read());
    }
}
