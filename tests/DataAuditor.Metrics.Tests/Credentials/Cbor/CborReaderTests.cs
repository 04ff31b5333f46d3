using DataAuditor.Metrics.Credentials;
using DataAuditor.Metrics.Credentials.Cbor;

namespace DataAuditor.Metrics.Tests.Credentials.Cbor;

public sealed class CborReaderTests
{
    /// <summary>RFC 8949, appendix A.</summary>
    [Theory]
    [InlineData("00", 0)]
    [InlineData("17", 23)]
    [InlineData("1818", 24)]
    [InlineData("1903e8", 1000)]
    [InlineData("1b000000e8d4a51000", 1000000000000)]
    [InlineData("20", -1)]
    [InlineData("3903e7", -1000)]
    public void Reads_integers(string hex, long value) => Assert.Equal(value, Read(hex).Integer);

    [Theory]
    [InlineData("f93e00", 1.5)]
    [InlineData("fa47c35000", 100000)]
    [InlineData("fb7e37e43c8800759c", 1e300)]
    [InlineData("f90001", 5.960464477539063e-8)]
    public void Reads_numbers(string hex, double value) => Assert.Equal(value, Read(hex).Number);

    [Theory]
    [InlineData("60", "")]
    [InlineData("6449455446", "IETF")]
    [InlineData("63e6b0b4", "水")]
    [InlineData("7f657374726561646d696e67ff", "streaming")]
    public void Reads_texts(string hex, string value) => Assert.Equal(value, Read(hex).Text);

    [Fact]
    public void Reads_bytes_in_pieces() => Assert.Equal("0102030405", Convert.ToHexStringLower(Read("5f42010243030405ff").Bytes!.Value.Span));

    [Fact]
    public void Reads_what_is_nested()
    {
        Assert.Equal(3, Read("83010203").Items![2].Integer);
        Assert.Equal(5, Read("9f018202039f0405ffff").Items![2].Items![1].Integer);
        Assert.Equal(2, Read("a26161016162820203")["b"]!.Items![0].Integer);
        Assert.Equal(-2, Read("bf6346756ef563416d7421ff")["Amt"]!.Integer);
        Assert.True(Read("bf6346756ef563416d7421ff")["Fun"]!.Truth);
        Assert.Equal("2013-03-21T20:04:00Z", Read("c074323031332d30332d32315432303a30343a30305a").Tagged!.Text);
        Assert.Equal(4, Read("a201020304")[3]!.Integer);
    }

    [Fact]
    public void Knows_the_bytes_of_each_item() => Assert.Equal("820203", Convert.ToHexStringLower(Read("a26161016162820203")["b"]!.Raw.Span));

    [Theory]
    [InlineData("", "it ends too early")]
    [InlineData("18", "it ends too early")]
    [InlineData("5affffffff00", "it ends too early")]
    [InlineData("9bffffffffffffffff", "it ends within an array or a map")]
    [InlineData("bb7fffffffffffffff", "it ends within an array or a map")]
    [InlineData("9f01", "it ends too early")]
    [InlineData("a16161", "it ends too early")]
    [InlineData("a2616101616102", "a map has the key 'a' twice")]
    [InlineData("a201020103", "a map has the key '1' twice")]
    [InlineData("a1800102", "the key of a map is neither text nor number")]
    [InlineData("62c328", "a text is no UTF-8")]
    [InlineData("5f6161ff", "a piece of a string is of another kind")]
    [InlineData("ff", "a break stands where nothing is open")]
    [InlineData("1c", "an item is of no known kind")]
    [InlineData("0000", "it is followed by other bytes")]
    public void Says_what_is_malformed(string hex, string fault) =>
        Assert.Equal("the CBOR is malformed: " + fault, Assert.Throws<CredentialFormatException>(() => Read(hex)).Message);

    [Fact]
    public void Limits_depth_and_number()
    {
        Assert.Contains("nested", Assert.Throws<CredentialFormatException>(() => CborReader.Read(Enumerable.Repeat((byte)0x81, 100_000).ToArray())).Message, StringComparison.Ordinal);
        byte[] many = [0x9A, 0x00, 0x0F, 0x42, 0x40, .. new byte[1_000_000]];
        Assert.Contains("more than", Assert.Throws<CredentialFormatException>(() => CborReader.Read(many)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Passes_over_zeros_behind_it_where_they_may_be()
    {
        Assert.Equal(1, CborReader.Read(new byte[] { 1, 0, 0 }, zerosMayFollow: true).Integer);
        Assert.Throws<CredentialFormatException>(() => CborReader.Read(new byte[] { 1, 0, 2 }, zerosMayFollow: true));
    }

    private static CborValue Read(string hex) => CborReader.Read(Convert.FromHexString(hex));
}
