using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using DataAuditor.Metrics.Credentials.Signatures;

namespace DataAuditor.Metrics.Credentials.Certificates;

/// <summary>What the extensions of a certificate say.</summary>
/// <param name="IsAuthority">Whether it may issue certificates.</param>
/// <param name="MostIssuers">How many further issuers may lie between it and the end entity; null where nothing is said.</param>
/// <param name="Purposes">The object identifiers of the extended key usages; null where nothing is said.</param>
internal sealed record ExtensionValues(bool IsAuthority, int? MostIssuers, X509KeyUsageFlags? KeyUsage, IReadOnlyList<string>? Purposes)
{
    /// <exception cref="AsnContentException">An extension is malformed.</exception>
    public static ExtensionValues Of(IReadOnlyList<CertificateExtension> extensions)
    {
        var values = new ExtensionValues(IsAuthority: false, null, null, null);
        foreach (var extension in extensions)
        {
            var reader = new AsnReader(extension.Value, AsnEncodingRules.DER);
            values = extension.Oid switch
            {
                ObjectIdentifier.BasicConstraints => Constrained(values, reader.ReadSequence()),
                ObjectIdentifier.KeyUsage => values with { KeyUsage = Usage(reader) },
                ObjectIdentifier.ExtendedKeyUsage => values with { Purposes = ReadPurposes(reader.ReadSequence()) },
                _ => values,
            };
        }

        return values;
    }

    private static ExtensionValues Constrained(ExtensionValues values, AsnReader constraints)
    {
        var isAuthority = constraints.HasData && constraints.PeekTag() == Asn1Tag.Boolean && constraints.ReadBoolean();
        return values with { IsAuthority = isAuthority, MostIssuers = constraints.HasData && constraints.TryReadInt32(out var most) ? most : null };
    }

    /// <summary>The bits of the extension are numbered from the left, those of .NET likewise within the first byte; the ninth stands in a second.</summary>
    private static X509KeyUsageFlags Usage(AsnReader reader)
    {
        var bits = reader.ReadBitString(out _);
        return (X509KeyUsageFlags)((bits.Length > 0 ? bits[0] : 0) | (bits.Length > 1 ? bits[1] << 8 : 0));
    }

    private static List<string> ReadPurposes(AsnReader purposes)
    {
        var oids = new List<string>();
        while (purposes.HasData) oids.Add(purposes.ReadObjectIdentifier());
        return oids;
    }
}
