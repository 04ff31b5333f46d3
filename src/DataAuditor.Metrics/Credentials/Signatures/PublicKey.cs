using System.Formats.Asn1;
using System.Security.Cryptography;

namespace DataAuditor.Metrics.Credentials.Signatures;

/// <summary>The key of a certificate.</summary>
/// <param name="Kind">Null for a kind of key that nothing may be signed by.</param>
/// <param name="Curve">The object identifier of an elliptic curve.</param>
/// <param name="Bits">The key itself.</param>
internal sealed record PublicKey(KeyKind? Kind, string? Curve, ReadOnlyMemory<byte> Bits)
{
    private const int LeastModulusBits = 2048;

    /// <summary>Longer keys cost more to use than anyone has reason to ask for.</summary>
    private const int MostModulusBits = 16_384;

    /// <summary>Whether it is of a kind and a strength that C2PA allows.</summary>
    public bool IsAllowed => Kind switch
    {
        KeyKind.Rsa => ModulusBits is >= LeastModulusBits and <= MostModulusBits,
        KeyKind.EllipticCurve => Curve is ObjectIdentifier.P256 or ObjectIdentifier.P384 or ObjectIdentifier.P521,
        KeyKind.Ed25519 => true,
        _ => false,
    };

    private long ModulusBits { get; init; }

    /// <exception cref="AsnContentException">It is malformed.</exception>
    public static PublicKey Read(AsnReader reader)
    {
        var sequence = reader.ReadSequence();
        var algorithm = AlgorithmIdentifier.Read(sequence);
        var bits = sequence.ReadBitString(out _);
        sequence.ThrowIfNotEmpty();
        return algorithm.Oid switch
        {
            ObjectIdentifier.Rsa or ObjectIdentifier.RsaPss => new PublicKey(KeyKind.Rsa, null, bits) { ModulusBits = BitsOfModulus(bits) },
            ObjectIdentifier.EllipticCurve => new PublicKey(KeyKind.EllipticCurve, CurveOf(algorithm.Parameters), bits),
            ObjectIdentifier.Ed25519 => new PublicKey(KeyKind.Ed25519, null, bits),
            _ => new PublicKey(null, null, bits),
        };
    }

    /// <summary>Whether a signature of data is by this key. A key of another kind than the scheme's never is the signer's.</summary>
    public bool Verifies(SignatureScheme scheme, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        if (scheme.Key != Kind || !IsAllowed || (scheme.Curve is not null && scheme.Curve != Curve)) return false;

        try
        {
            return Kind switch
            {
                KeyKind.Rsa => VerifiesRsa(scheme, data, signature),
                KeyKind.EllipticCurve => VerifiesCurve(scheme, data, signature),
                _ => Ed25519.Verifies(Bits.Span, data, signature),
            };
        }
        catch (CryptographicException)
        {
            return false; // A key that is no key, such as a point off its curve, has signed nothing.
        }
    }

    private bool VerifiesRsa(SignatureScheme scheme, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        using var rsa = RSA.Create();
        rsa.ImportRSAPublicKey(Bits.Span, out _);
        return rsa.VerifyData(data, signature, scheme.Hash, scheme.Form is SignatureForm.Pss ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1);
    }

    private bool VerifiesCurve(SignatureScheme scheme, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        const byte uncompressed = 4;
        var point = Bits.Span;
        if (point.Length < 3 || point.Length % 2 == 0 || point[0] != uncompressed) return false;

        var half = point.Length / 2;
        var q = new ECPoint { X = point.Slice(1, half).ToArray(), Y = point[(1 + half)..].ToArray() };
        using var curve = ECDsa.Create(new ECParameters { Curve = ECCurve.CreateFromValue(Curve!), Q = q });
        var format = scheme.Form is SignatureForm.SideBySide ? DSASignatureFormat.IeeeP1363FixedFieldConcatenation : DSASignatureFormat.Rfc3279DerSequence;
        return curve.VerifyData(data, signature, scheme.Hash, format);
    }

    private static long BitsOfModulus(ReadOnlyMemory<byte> key)
    {
        var modulus = new AsnReader(key, AsnEncodingRules.DER).ReadSequence().ReadInteger();
        return modulus.Sign > 0 ? (long)modulus.GetBitLength() : 0;
    }

    private static string? CurveOf(ReadOnlyMemory<byte> parameters)
    {
        if (parameters.IsEmpty) return null;

        var reader = new AsnReader(parameters, AsnEncodingRules.DER);
        return reader.PeekTag() == Asn1Tag.ObjectIdentifier ? reader.ReadObjectIdentifier() : null;
    }
}
