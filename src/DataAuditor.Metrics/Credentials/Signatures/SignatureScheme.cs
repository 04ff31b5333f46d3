using System.Formats.Asn1;
using System.Security.Cryptography;

namespace DataAuditor.Metrics.Credentials.Signatures;

/// <summary>How something is signed.</summary>
/// <param name="Curve">The one curve that the scheme is for; null where any will do.</param>
internal sealed record SignatureScheme(KeyKind Key, HashAlgorithmName Hash, SignatureForm Form, string? Curve = null)
{
    public static SignatureScheme Ed25519 { get; } = new(KeyKind.Ed25519, HashAlgorithmName.SHA512, SignatureForm.Edwards);

    /// <summary>The algorithms that C2PA allows claims to be signed by, by their numbers in COSE.</summary>
    /// <returns>Null for any other.</returns>
    public static SignatureScheme? OfCose(long algorithm) => algorithm switch
    {
        -7 => new SignatureScheme(KeyKind.EllipticCurve, HashAlgorithmName.SHA256, SignatureForm.SideBySide, ObjectIdentifier.P256),
        -35 => new SignatureScheme(KeyKind.EllipticCurve, HashAlgorithmName.SHA384, SignatureForm.SideBySide, ObjectIdentifier.P384),
        -36 => new SignatureScheme(KeyKind.EllipticCurve, HashAlgorithmName.SHA512, SignatureForm.SideBySide, ObjectIdentifier.P521),
        -37 => new SignatureScheme(KeyKind.Rsa, HashAlgorithmName.SHA256, SignatureForm.Pss),
        -38 => new SignatureScheme(KeyKind.Rsa, HashAlgorithmName.SHA384, SignatureForm.Pss),
        -39 => new SignatureScheme(KeyKind.Rsa, HashAlgorithmName.SHA512, SignatureForm.Pss),
        -8 => Ed25519,
        _ => null,
    };

    /// <summary>The algorithms that certificates may be signed by.</summary>
    /// <returns>Null for any other.</returns>
    /// <exception cref="AsnContentException">The parameters are malformed.</exception>
    public static SignatureScheme? Of(AlgorithmIdentifier algorithm) => algorithm.Oid switch
    {
        ObjectIdentifier.RsaSha256 => new SignatureScheme(KeyKind.Rsa, HashAlgorithmName.SHA256, SignatureForm.Pkcs1),
        ObjectIdentifier.RsaSha384 => new SignatureScheme(KeyKind.Rsa, HashAlgorithmName.SHA384, SignatureForm.Pkcs1),
        ObjectIdentifier.RsaSha512 => new SignatureScheme(KeyKind.Rsa, HashAlgorithmName.SHA512, SignatureForm.Pkcs1),
        ObjectIdentifier.EcdsaSha256 => new SignatureScheme(KeyKind.EllipticCurve, HashAlgorithmName.SHA256, SignatureForm.Sequence),
        ObjectIdentifier.EcdsaSha384 => new SignatureScheme(KeyKind.EllipticCurve, HashAlgorithmName.SHA384, SignatureForm.Sequence),
        ObjectIdentifier.EcdsaSha512 => new SignatureScheme(KeyKind.EllipticCurve, HashAlgorithmName.SHA512, SignatureForm.Sequence),
        ObjectIdentifier.RsaPss => OfPss(algorithm.Parameters),
        ObjectIdentifier.Ed25519 => Ed25519,
        _ => null,
    };

    /// <returns>Null for a hash that is not allowed.</returns>
    public static HashAlgorithmName? HashOf(string oid) => oid switch
    {
        ObjectIdentifier.Sha256 => HashAlgorithmName.SHA256,
        ObjectIdentifier.Sha384 => HashAlgorithmName.SHA384,
        ObjectIdentifier.Sha512 => HashAlgorithmName.SHA512,
        _ => null,
    };

    /// <summary>Both hashes must be given and be the same: what they are by default is SHA-1.</summary>
    private static SignatureScheme? OfPss(ReadOnlyMemory<byte> parameters)
    {
        if (parameters.IsEmpty) return null;

        var sequence = new AsnReader(parameters, AsnEncodingRules.DER).ReadSequence();
        Asn1Tag first = new(TagClass.ContextSpecific, 0, isConstructed: true), second = new(TagClass.ContextSpecific, 1, isConstructed: true);
        if (!sequence.HasData || sequence.PeekTag() != first) return null;

        var hash = AlgorithmIdentifier.Read(sequence.ReadSequence(first));
        if (!sequence.HasData || sequence.PeekTag() != second) return null;

        var mask = AlgorithmIdentifier.Read(sequence.ReadSequence(second));
        if (mask is not { Oid: ObjectIdentifier.MaskGeneration, Parameters.IsEmpty: false }) return null;

        var maskHash = AlgorithmIdentifier.Read(new AsnReader(mask.Parameters, AsnEncodingRules.DER));
        return maskHash.Oid == hash.Oid && HashOf(hash.Oid) is { } name ? new SignatureScheme(KeyKind.Rsa, name, SignatureForm.Pss) : null;
    }
}
