using System.Text;
using DataAuditor.Metrics.Credentials.Cbor;
using DataAuditor.Metrics.Credentials.Certificates;

namespace DataAuditor.Metrics.Credentials.Signatures;

/// <summary>A signature of COSE (RFC 9052) by one signer, whose content is given beside it.</summary>
internal sealed class CoseSign1
{
    private const ulong Tag = 18;

    private const long AlgorithmLabel = 1;

    private const long ChainLabel = 33;

    private const int MostCertificates = 32;

    private readonly ReadOnlyMemory<byte> _protectedBytes;

    private readonly CborValue? _protected;

    private readonly CborValue _unprotected;

    private CoseSign1(ReadOnlyMemory<byte> protectedBytes, CborValue unprotected, ReadOnlyMemory<byte> signature)
    {
        (_protectedBytes, _unprotected, Signature) = (protectedBytes, unprotected, signature);
        if (protectedBytes.Length > 0) _protected = CborReader.Read(protectedBytes);
    }

    public ReadOnlyMemory<byte> Signature { get; }

    /// <summary>Null where the algorithm is none that C2PA allows. Only what is signed says which it is.</summary>
    public SignatureScheme? Scheme => _protected?[AlgorithmLabel]?.Integer is { } algorithm ? SignatureScheme.OfCose(algorithm) : null;

    /// <exception cref="CredentialFormatException">The bytes are no such signature.</exception>
    private static CoseSign1 Read(ReadOnlyMemory<byte> bytes)
    {
        var value = CborReader.Read(bytes, zerosMayFollow: true);
        if (value is { Kind: CborKind.Tagged, Tag: Tag }) value = value.Tagged!;

        return value.Items is [{ Bytes: { } protectedBytes }, { Kind: CborKind.Map } unprotected, { Kind: CborKind.Null or CborKind.Bytes }, { Bytes: { } signature }]
            ? new CoseSign1(protectedBytes, unprotected, signature)
            : throw new CredentialFormatException("the signature is no COSE_Sign1", StatusCode.ClaimSignatureMismatch);
    }

    /// <summary>Null where the bytes are no such signature, which then is nobody's.</summary>
    public static CoseSign1? Find(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return Read(bytes);
        }
        catch (CredentialFormatException)
        {
            return null;
        }
    }

    /// <summary>The signer's certificate and those behind it.</summary>
    /// <returns>Null where there is none, one is malformed, or there are two chains, of which one is not signed.</returns>
    public IReadOnlyList<Certificate>? Chain()
    {
        var ofProtected = _protected?[ChainLabel] ?? _protected?["x5chain"];
        var ofUnprotected = _unprotected["x5chain"] ?? _unprotected[ChainLabel];
        if (ofProtected is not null && ofUnprotected is not null) return null;

        IReadOnlyList<CborValue> encoded = (ofProtected ?? ofUnprotected) switch
        {
            { Bytes: not null } single => [single],
            { Items: { } several } => several,
            _ => [],
        };
        if (encoded.Count > MostCertificates) return null;

        var chain = encoded.Select(static value => value.Bytes is { } bytes ? Certificate.Find(bytes) : null).OfType<Certificate>().ToList();
        return chain.Count > 0 && chain.Count == encoded.Count ? chain : null;
    }

    /// <summary>Whether the content is what was signed, by this key.</summary>
    public bool IsBy(PublicKey key, ReadOnlySpan<byte> content) => Scheme is { } scheme && key.Verifies(scheme, Signed("Signature1", content), Signature.Span);

    /// <summary>The time stamp that was put on the signature afterwards: its bytes, and the bytes that it must be of.</summary>
    /// <param name="content">What was signed; stamps of the first kind are of it, those of the second of the signature.</param>
    /// <returns>Null where there is none.</returns>
    /// <exception cref="CredentialFormatException">There is more than one, or none in the place of one.</exception>
    public (ReadOnlyMemory<byte> Token, byte[] Stamped)? TimeStamp(ReadOnlySpan<byte> content)
    {
        var ofSignature = _unprotected["sigTst2"];
        if ((ofSignature ?? _unprotected["sigTst"]) is not { } container) return null;
        if (container["tstTokens"]?.Items is not [var token] || token["val"]?.Bytes is not { } bytes)
        {
            throw new CredentialFormatException("the signature has no time stamp in the place of one, or more than one", StatusCode.TimeStampMalformed);
        }

        if (ofSignature is null) return (bytes, Signed("CounterSignature", content));

        var signature = new MemoryStream();
        signature.WriteBytes(Signature.Span);
        return (bytes, Signed("CounterSignature", signature.ToArray()));
    }

    /// <summary>The structure that is signed: context, protected header, no further data, content.</summary>
    private byte[] Signed(string context, ReadOnlySpan<byte> content)
    {
        const byte arrayOfFour = 0x84, text = 3 << 5;
        var signed = new MemoryStream(content.Length + _protectedBytes.Length + 40);
        signed.WriteByte(arrayOfFour);
        signed.WriteByte((byte)(text | context.Length));
        signed.Write(Encoding.ASCII.GetBytes(context));
        signed.WriteBytes(_protectedBytes.Span);
        signed.WriteBytes([]);
        signed.WriteBytes(content);
        return signed.ToArray();
    }
}
