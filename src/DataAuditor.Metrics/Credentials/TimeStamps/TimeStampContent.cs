using System.Formats.Asn1;
using System.Security.Cryptography;
using DataAuditor.Metrics.Credentials.Signatures;

namespace DataAuditor.Metrics.Credentials.TimeStamps;

/// <summary>What a time stamp says.</summary>
/// <param name="Hash">Of what is stamped; null for a hash that is not allowed.</param>
/// <param name="Time">When it existed.</param>
/// <param name="Accuracy">By how many seconds the time may be off.</param>
internal sealed record TimeStampContent(HashAlgorithmName? Hash, ReadOnlyMemory<byte> Imprint, DateTimeOffset Time, long Accuracy)
{
    /// <exception cref="AsnContentException">It is malformed.</exception>
    public static TimeStampContent Read(ReadOnlyMemory<byte> encoded)
    {
        var content = new AsnReader(encoded, AsnEncodingRules.BER).ReadSequence();
        content.ReadInteger();
        content.ReadObjectIdentifier();
        var imprint = content.ReadSequence();
        var hash = AlgorithmIdentifier.Read(imprint);
        ReadOnlyMemory<byte> bytes = imprint.ReadOctetString();
        content.ReadInteger();
        var time = content.ReadGeneralizedTime();
        long accuracy = 0;
        if (content.HasData && content.PeekTag() == Asn1Tag.Sequence)
        {
            // Fractions of a second round up.
            var parts = content.ReadSequence();
            if (parts.HasData && parts.PeekTag() == Asn1Tag.Integer && parts.TryReadInt32(out var seconds)) accuracy = Math.Max(0, seconds);
            if (parts.HasData) accuracy++;
        }

        return new TimeStampContent(SignatureScheme.HashOf(hash.Oid), bytes, time, accuracy);
    }

    public bool IsOf(ReadOnlySpan<byte> stamped) => Hash is { } hash && CryptographicOperations.HashData(hash, stamped).AsSpan().SequenceEqual(Imprint.Span);
}
