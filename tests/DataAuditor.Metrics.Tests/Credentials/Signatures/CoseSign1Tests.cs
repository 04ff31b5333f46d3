using DataAuditor.Metrics.Credentials.Signatures;

namespace DataAuditor.Metrics.Tests.Credentials.Signatures;

public sealed class CoseSign1Tests
{
    [Fact]
    public void Reads_the_algorithm_from_what_is_signed_alone()
    {
        byte[] algorithm = CborBytes.Map((1, CborBytes.Number(-7))), none = CborBytes.Map((2, CborBytes.Number(0)));
        Assert.NotNull(CoseSign1.Find(Signature(algorithm, none))!.Scheme);
        Assert.Null(CoseSign1.Find(Signature(none, algorithm))!.Scheme);
        Assert.Null(CoseSign1.Find(Signature([], algorithm))!.Scheme);
    }

    [Fact]
    public void Has_no_chain_where_a_certificate_is_none() =>
        Assert.Null(CoseSign1.Find(Signature(CborBytes.Map((33, CborBytes.Array(CborBytes.Bytes(Signers.Leaf.Certificate.RawData), CborBytes.Bytes(1, 2, 3)))), CborBytes.Map((2, CborBytes.Number(0)))))!.Chain());

    [Theory]
    [InlineData("80")]
    [InlineData("8440a0f6")]
    [InlineData("d28440a0f601")]
    [InlineData("d2844080f640")]
    [InlineData("6161")]
    public void Is_none_in_other_shapes(string hex) => Assert.Null(CoseSign1.Find(Convert.FromHexString(hex)));

    private static byte[] Signature(byte[] header, byte[] beside) => CborBytes.Tagged(18, CborBytes.Array(CborBytes.Bytes(header), beside, [0xF6], CborBytes.Bytes(1)));
}
