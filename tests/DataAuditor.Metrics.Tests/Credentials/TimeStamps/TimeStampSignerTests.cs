using System.Formats.Asn1;
using DataAuditor.Metrics.Credentials.Certificates;
using DataAuditor.Metrics.Credentials.Signatures;
using DataAuditor.Metrics.Credentials.TimeStamps;

namespace DataAuditor.Metrics.Tests.Credentials.TimeStamps;

public sealed class TimeStampSignerTests
{
    private static readonly byte[] Key = [1, 2, 3];

    [Theory]
    [InlineData("0403010203", true)]
    [InlineData("0403010204", false)]
    [InlineData("0409010203", false)] // Longer than it is.
    [InlineData("0203010203", false)] // A number.
    [InlineData("", false)]
    public void Is_whom_the_identifier_of_the_key_names(string identifier, bool isNamed)
    {
        var certificate = Certificate.Find(Signers.Leaf.Certificate.RawData)! with
        {
            Extensions = [new CertificateExtension(ObjectIdentifier.SubjectKeyIdentifier, IsCritical: false, Convert.FromHexString(identifier))],
        };
        Assert.Equal(isNamed, Signer().Is(certificate));
    }

    private static TimeStampSigner Signer()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(3);
            writer.WriteOctetString(Key, new Asn1Tag(TagClass.ContextSpecific, 0));
            foreach (var oid in (string[])[ObjectIdentifier.Sha256, ObjectIdentifier.EcdsaSha256])
            {
                using (writer.PushSequence()) writer.WriteObjectIdentifier(oid);
            }

            writer.WriteOctetString([1]);
        }

        return TimeStampSigner.Read(new AsnReader(writer.Encode(), AsnEncodingRules.DER).ReadSequence());
    }
}
