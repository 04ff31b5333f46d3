namespace DataAuditor.Data.Tests.Warehouses.Binary;

public sealed class BinaryInputTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(300_000)]
    [InlineData(int.MaxValue)]
    public void Lengths_are_read_in_seven_bits_a_byte(int length)
    {
        var input = BinaryAnswer.Input([.. BinaryAnswer.Length(length), 7], most: 1);
        Assert.Equal(length, input.TakeLength());
        Assert.Equal(7, input.Take(1)[0]);
        Assert.True(input.IsAtEnd());
    }

    [Theory]
    [InlineData(0xFF, 0xFF, 0xFF, 0xFF, 0x7F)]
    [InlineData(0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 1)]
    [InlineData(0x80)]
    public void A_length_that_is_none_is_refused(params int[] bytes) =>
        Assert.Throws<InvalidDataException>(() => BinaryAnswer.Input([.. bytes.Select(static value => (byte)value)]).TakeLength());

    [Fact]
    public void Places_hold_good_while_a_block_grows_beyond_the_buffer()
    {
        byte[] bytes = [.. Enumerable.Range(0, 3 << 20).Select(static at => (byte)(at % 251))];
        var input = BinaryAnswer.Input(bytes, most: 100_000);
        input.Take(10);
        input.BeginBlock();
        var first = input.Take(5).ToArray();
        var at = input.At - 5;
        input.Take(bytes.Length - 15);
        Assert.Equal(first, input.Buffer[at..(at + 5)]);
        Assert.Equal(bytes[10..15], first);
        Assert.Equal(bytes[^1], input.Buffer[input.At - 1]);
        Assert.True(input.IsAtEnd());
    }

    [Fact]
    public void A_block_of_more_than_a_gigabyte_is_refused_before_it_is_held() =>
        Assert.Contains("1 GiB", Assert.Throws<InvalidDataException>(() => BinaryAnswer.Input([1, 2, 3]).Take(int.MaxValue)).Message, StringComparison.Ordinal);
}
