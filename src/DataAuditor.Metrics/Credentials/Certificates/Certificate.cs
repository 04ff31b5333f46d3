using System.Formats.Asn1;
using System.Numerics;
using DataAuditor.Metrics.Credentials.Signatures;

namespace DataAuditor.Metrics.Credentials.Certificates;

/// <summary>A certificate (RFC 5280), as much of it as C2PA asks about.</summary>
internal sealed record Certificate(ReadOnlyMemory<byte> Raw, ReadOnlyMemory<byte> Signed, SignatureScheme? Scheme, ReadOnlyMemory<byte> Signature)
{
    public required int Version { get; init; }

    public required BigInteger Serial { get; init; }

    /// <summary>Encoded, as names are compared.</summary>
    public required ReadOnlyMemory<byte> Issuer { get; init; }

    /// <inheritdoc cref="Issuer"/>
    public required ReadOnlyMemory<byte> Subject { get; init; }

    public required DateTimeOffset NotBefore { get; init; }

    public required DateTimeOffset NotAfter { get; init; }

    public required PublicKey Key { get; init; }

    /// <summary>Whether it has identifiers beside its names, which C2PA forbids.</summary>
    public required bool HasUniqueIdentifiers { get; init; }

    public required IReadOnlyList<CertificateExtension> Extensions { get; init; }

    /// <summary>Whether the subject names an organization.</summary>
    public required bool NamesOrganization { get; init; }

    public required ExtensionValues Values { get; init; }

    public bool IsValidAt(DateTimeOffset time) => NotBefore <= time && time <= NotAfter;

    public bool IsIssuedBy(Certificate issuer) =>
        Issuer.Span.SequenceEqual(issuer.Subject.Span) && Scheme is not null && issuer.Key.Verifies(Scheme, Signed.Span, Signature.Span);

    /// <summary>Null where the bytes are no certificate.</summary>
    public static Certificate? Find(ReadOnlyMemory<byte> encoded)
    {
        try
        {
            return Read(encoded);
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    /// <exception cref="AsnContentException">The bytes are no certificate.</exception>
    private static Certificate Read(ReadOnlyMemory<byte> encoded)
    {
        var reader = new AsnReader(encoded, AsnEncodingRules.DER);
        var raw = reader.PeekEncodedValue();
        var certificate = reader.ReadSequence();
        var signed = certificate.PeekEncodedValue();
        var body = certificate.ReadSequence();
        var algorithm = AlgorithmIdentifier.Read(certificate);
        var signature = certificate.ReadBitString(out _);

        var version = 1;
        if (body.PeekTag() == Tag(0)) version = body.ReadSequence(Tag(0)).TryReadInt32(out var named) && named is > 0 and < 3 ? named + 1 : 0;
        var serial = body.ReadInteger();
        body.ReadEncodedValue();
        var issuer = body.ReadEncodedValue();
        var validity = body.ReadSequence();
        DateTimeOffset notBefore = Time(validity), notAfter = Time(validity);
        var subject = body.ReadEncodedValue();
        var key = PublicKey.Read(body);
        var hasUniqueIdentifiers = false;
        var extensions = new List<CertificateExtension>();
        while (body.HasData)
        {
            if (body.PeekTag() == Tag(3)) extensions = ReadExtensions(body.ReadSequence(Tag(3)));
            else hasUniqueIdentifiers = !body.ReadEncodedValue().IsEmpty;
        }

        return new Certificate(raw, signed, SignatureScheme.Of(algorithm), signature)
        {
            Version = version,
            Serial = serial,
            Issuer = issuer,
            Subject = subject,
            NotBefore = notBefore,
            NotAfter = notAfter,
            Key = key,
            HasUniqueIdentifiers = hasUniqueIdentifiers,
            Extensions = extensions,
            NamesOrganization = HasOrganization(subject),
            Values = ExtensionValues.Of(extensions),
        };
    }

    private static List<CertificateExtension> ReadExtensions(AsnReader reader)
    {
        var extensions = new List<CertificateExtension>();
        var sequence = reader.ReadSequence();
        while (sequence.HasData)
        {
            var extension = sequence.ReadSequence();
            var oid = extension.ReadObjectIdentifier();
            var isCritical = extension.PeekTag() == Asn1Tag.Boolean && extension.ReadBoolean();
            extensions.Add(new CertificateExtension(oid, isCritical, extension.ReadOctetString()));
        }

        return extensions;
    }

    private static bool HasOrganization(ReadOnlyMemory<byte> name)
    {
        var found = false;
        var sets = new AsnReader(name, AsnEncodingRules.DER).ReadSequence();
        while (sets.HasData)
        {
            var set = sets.ReadSetOf();
            while (set.HasData) found |= set.ReadSequence().ReadObjectIdentifier() == ObjectIdentifier.Organization;
        }

        return found;
    }

    private static DateTimeOffset Time(AsnReader reader) => reader.PeekTag() == Asn1Tag.UtcTime ? reader.ReadUtcTime() : reader.ReadGeneralizedTime();

    private static Asn1Tag Tag(int number) => new(TagClass.ContextSpecific, number, isConstructed: true);
}
