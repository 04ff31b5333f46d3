using System.Formats.Asn1;
using DataAuditor.Metrics.Credentials.Certificates;
using DataAuditor.Metrics.Credentials.Signatures;

namespace DataAuditor.Metrics.Credentials.TimeStamps;

/// <summary>A time stamp (RFC 3161): what an authority says existed at a time, and the authority's signature (RFC 5652).</summary>
internal sealed class TimeStampToken
{
    private const int MostSigners = 8;

    private const int MostCertificates = 64;

    private TimeStampToken(ReadOnlyMemory<byte> content, TimeStampContent stamp, IReadOnlyList<Certificate> certificates, IReadOnlyList<TimeStampSigner> signers) =>
        (Content, Stamp, Certificates, Signers) = (content, stamp, certificates, signers);

    /// <summary>What is signed, encoded.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    public TimeStampContent Stamp { get; }

    public IReadOnlyList<Certificate> Certificates { get; }

    public IReadOnlyList<TimeStampSigner> Signers { get; }

    /// <summary>Null where the bytes are neither a token nor an authority's reply with one.</summary>
    public static TimeStampToken? Find(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return Read(bytes);
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    private static TimeStampToken? Read(ReadOnlyMemory<byte> bytes)
    {
        var outer = new AsnReader(bytes, AsnEncodingRules.BER).ReadSequence();
        if (outer.PeekTag() == Asn1Tag.Sequence)
        {
            // A reply: its status, and the token.
            outer.ReadSequence();
            outer = outer.ReadSequence();
        }

        if (outer.ReadObjectIdentifier() != ObjectIdentifier.SignedData) return null;

        var signedData = outer.ReadSequence(Tag(0)).ReadSequence();
        signedData.ReadInteger();
        signedData.ReadSetOf();
        var enclosed = signedData.ReadSequence();
        if (enclosed.ReadObjectIdentifier() != ObjectIdentifier.TimeStampContent) return null;

        ReadOnlyMemory<byte> content = enclosed.ReadSequence(Tag(0)).ReadOctetString();
        var certificates = new List<Certificate>();
        if (signedData.PeekTag() == Tag(0)) certificates = ReadCertificates(signedData.ReadSetOf(Tag(0)));
        if (signedData.PeekTag() == Tag(1)) signedData.ReadEncodedValue();
        var signers = new List<TimeStampSigner>();
        var set = signedData.ReadSetOf();
        while (set.HasData && signers.Count < MostSigners) signers.Add(TimeStampSigner.Read(set.ReadSequence()));
        return new TimeStampToken(content, TimeStampContent.Read(content), certificates, signers);
    }

    private static List<Certificate> ReadCertificates(AsnReader set)
    {
        var certificates = new List<Certificate>();
        while (set.HasData && certificates.Count < MostCertificates)
        {
            if (Certificate.Find(set.ReadEncodedValue()) is { } certificate) certificates.Add(certificate);
        }

        return certificates;
    }

    private static Asn1Tag Tag(int number) => new(TagClass.ContextSpecific, number, isConstructed: true);
}
