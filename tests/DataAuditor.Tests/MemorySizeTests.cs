namespace DataAuditor.Tests;

public sealed class MemorySizeTests
{
    [Theory]
    [InlineData("4GB", 4_000_000_000)]
    [InlineData("4gib", 4L << 30)]
    [InlineData("512 MiB", 512L << 20)]
    [InlineData("1.5KB", 1500)]
    [InlineData("7B", 7)]
    [InlineData("2tb", 2_000_000_000_000)]
    [InlineData(".5KiB", 512)]
    public void A_size_is_a_number_and_a_unit(string text, long bytes)
    {
        Assert.True(MemorySize.TryParse(text, out var read));
        Assert.Equal(bytes, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("4")]
    [InlineData("GB")]
    [InlineData("-4GB")]
    [InlineData("0GB")]
    [InlineData("0.5B")]
    [InlineData("4 G B")]
    [InlineData("1e3MB")]
    [InlineData("4,5GB")]
    [InlineData("10000000TiB")]
    [InlineData("99999999999999999999999999999999TB")]
    [InlineData("4 gallons")]
    public void All_else_is_none(string text)
    {
        Assert.False(MemorySize.TryParse(text, out var read));
        Assert.Equal(0, read);
    }
}
