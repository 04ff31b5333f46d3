using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using DataAuditor.Metrics.Credentials.Certificates;
using DataAuditor.Metrics.Credentials.Signatures;

namespace DataAuditor.Metrics.Credentials.TimeStamps;

/// <summary>Who signed a time stamp, and how.</summary>
internal sealed record TimeStampSigner
{
    private static readonly Asn1Tag SignedAttributes = new(TagClass.ContextSpecific, 0, isConstructed: true);

    private static readonly Asn1Tag KeyIdentifier = new(TagClass.ContextSpecific, 0);

    /// <summary>The issuer of the certificate, with the serial number; null where the certificate is named by its key.</summary>
    private ReadOnlyMemory<byte>? Issuer { get; init; }

    private BigInteger Serial { get; init; }

    private ReadOnlyMemory<byte> Key { get; init; }

    public required AlgorithmIdentifier Digest { get; init; }

    public required AlgorithmIdentifier Algorithm { get; init; }

    /// <summary>What is signed beside the content, encoded as it is signed; null where the content is signed itself.</summary>
    private byte[]? Attributes { get; init; }

    public required ReadOnlyMemory<byte> Signature { get; init; }

    /// <exception cref="AsnContentException">It is malformed.</exception>
    public static TimeStampSigner Read(AsnReader signer)
    {
        signer.ReadInteger();
        ReadOnlyMemory<byte>? issuer = null;
        BigInteger serial = 0;
        ReadOnlyMemory<byte> key = default;
        if (signer.PeekTag().HasSameClassAndValue(KeyIdentifier))
        {
            key = signer.ReadOctetString(KeyIdentifier);
        }
        else
        {
            var name = signer.ReadSequence();
            issuer = name.ReadEncodedValue();
            serial = name.ReadInteger();
        }

        var digest = AlgorithmIdentifier.Read(signer);
        byte[]? attributes = null;
        if (signer.PeekTag() == SignedAttributes)
        {
            const byte set = 0x31;
            attributes = signer.ReadEncodedValue().ToArray();
            attributes[0] = set; // They are signed as the set that they are, not as the part of the signer.
        }

        return new TimeStampSigner
        {
            Issuer = issuer,
            Serial = serial,
            Key = key,
            Digest = digest,
            Attributes = attributes,
            Algorithm = AlgorithmIdentifier.Read(signer),
            Signature = signer.ReadOctetString(),
        };
    }

    public bool Is(Certificate certificate) => Issuer is { } issuer
        ? certificate.Serial == Serial && certificate.Issuer.Span.SequenceEqual(issuer.Span)
        : certificate.Extensions.Any(IsKey);

    /// <summary>Whether the attributes are of the content; true where there are none.</summary>
    /// <returns>Null where they say nothing of it.</returns>
    /// <exception cref="AsnContentException">They are malformed.</exception>
    public bool? IsOf(ReadOnlySpan<byte> content)
    {
        if (Attributes is null) return true;

        var attributes = new AsnReader(Attributes, AsnEncodingRules.BER).ReadSetOf(skipSortOrderValidation: true);
        while (attributes.HasData)
        {
            var attribute = attributes.ReadSequence();
            if (attribute.ReadObjectIdentifier() != ObjectIdentifier.MessageDigest) continue;

            var values = attribute.ReadSetOf();
            var digest = values.ReadOctetString();
            return !values.HasData && SignatureScheme.HashOf(Digest.Oid) is { } hash && CryptographicOperations.HashData(hash, content).AsSpan().SequenceEqual(digest);
        }

        return null;
    }

    /// <exception cref="AsnContentException">The algorithm is malformed.</exception>
    public bool Signed(ReadOnlySpan<byte> content, PublicKey key) => Scheme() is { } scheme && key.Verifies(scheme, Attributes ?? content, Signature.Span);

    /// <summary>Where the algorithm names the family alone, the digest is the one of the content.</summary>
    private SignatureScheme? Scheme() => Algorithm.Oid switch
    {
        ObjectIdentifier.Rsa when SignatureScheme.HashOf(Digest.Oid) is { } hash => new SignatureScheme(KeyKind.Rsa, hash, SignatureForm.Pkcs1),
        ObjectIdentifier.EllipticCurve when SignatureScheme.HashOf(Digest.Oid) is { } hash => new SignatureScheme(KeyKind.EllipticCurve, hash, SignatureForm.Sequence),
        _ => SignatureScheme.Of(Algorithm),
    };

    private bool IsKey(CertificateExtension extension)
    {
        if (extension.Oid is not ObjectIdentifier.SubjectKeyIdentifier) return false;

        try
        {
            return AsnDecoder.TryReadPrimitiveOctetString(extension.Value.Span, AsnEncodingRules.DER, out var value, out _) && value.SequenceEqual(Key.Span);
        }
        catch (AsnContentException)
        {
            return false; // What is no identifier is not this one.
        }
    }
}
