using System.Formats.Asn1;

namespace DataAuditor.Metrics.Credentials.Signatures;

/// <summary>An algorithm as ASN.1 names it.</summary>
/// <param name="Parameters">Encoded; empty where there are none.</param>
internal sealed record AlgorithmIdentifier(string Oid, ReadOnlyMemory<byte> Parameters)
{
    /// <exception cref="AsnContentException">It is malformed.</exception>
    public static AlgorithmIdentifier Read(AsnReader reader)
    {
        var sequence = reader.ReadSequence();
        var oid = sequence.ReadObjectIdentifier();
        var parameters = sequence.HasData ? sequence.ReadEncodedValue() : ReadOnlyMemory<byte>.Empty;
        sequence.ThrowIfNotEmpty();
        return new AlgorithmIdentifier(oid, parameters);
    }
}
