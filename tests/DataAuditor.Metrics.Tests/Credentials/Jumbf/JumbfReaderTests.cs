using DataAuditor.Metrics.Credentials;
using DataAuditor.Metrics.Credentials.Jumbf;

namespace DataAuditor.Metrics.Tests.Credentials.Jumbf;

public sealed class JumbfReaderTests
{
    private const string Description = "63326D610011001080000" + "0AA00389B71";

    [Fact]
    public void Reads_superboxes_by_kind_and_label()
    {
        var box = Read($"0000002E6A756D62 0000001B6A756D64{Description}03 6100 0000000B63626F72 010203");
        Assert.Equal(("c2ma", "a"), (box.Kind, box.Label));
        Assert.Equal([1, 2, 3], box.Content("cbor")!.Value.ToArray());
        Assert.Null(box.Content("json"));
    }

    [Theory]
    [InlineData("00000008", "a box ends within its header")]
    [InlineData("000000096A756D64", "longer than what it lies in")]
    [InlineData("000000046A756D64", "longer than what it lies in")]
    [InlineData("000000016A756D64", "a box ends within its header")]
    [InlineData("000000016A756D64FFFFFFFFFFFFFFFF", "longer than what it lies in")]
    [InlineData("000000086A756D62", "does not begin with its description")]
    [InlineData("000000106A756D620000000863626F72", "does not begin with its description")]
    [InlineData("000000106A756D62000000086A756D64", "a description box is too short")]
    [InlineData("0000002A6A756D62000000226A756D6463326D61001100108000" + "00AA00389B7103616161616161616161", "the label of a box is malformed")]
    public void Says_what_is_malformed(string hex, string fault) =>
        Assert.Contains(fault, Assert.Throws<CredentialFormatException>(() => Read(hex)).Message, StringComparison.Ordinal);

    [Fact]
    public void Limits_how_deep_boxes_lie()
    {
        byte[] box = [];
        for (var depth = 0; depth < 30; depth++) box = [0, 0, 0, (byte)(box.Length + 8), .. "jumb"u8, .. box];
        Assert.Contains("more than 16 deep", Assert.Throws<CredentialFormatException>(() => new JumbfReader().Read(box)).Message, StringComparison.Ordinal);
    }

    private static JumbfBox Read(string hex) => new JumbfReader().Read(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)));
}
