using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using DataAuditor.Metrics.Credentials.Signatures;

namespace DataAuditor.Metrics.Credentials.Certificates;

/// <summary>Whom the user trusts: authorities, or single signers.</summary>
internal sealed class TrustList(IReadOnlyList<Certificate> anchors)
{
    private const string Label = "CERTIFICATE";

    /// <summary>Critical extensions of issuers that are understood. What others demand, such as to issue under some names alone, would be passed over.</summary>
    private static readonly HashSet<string> Understood = new(StringComparer.Ordinal)
    {
        ObjectIdentifier.BasicConstraints, ObjectIdentifier.KeyUsage, ObjectIdentifier.ExtendedKeyUsage, ObjectIdentifier.AuthorityKeyIdentifier, ObjectIdentifier.SubjectKeyIdentifier,
    };

    public static TrustList Empty { get; } = new([]);

    public int Count => anchors.Count;

    /// <summary>The certificates of a text in PEM; other text between them is passed over.</summary>
    /// <exception cref="FormatException">There is none, or one is malformed.</exception>
    public static TrustList Read(ReadOnlySpan<byte> pem)
    {
        var found = new List<Certificate>();
        ReadOnlySpan<char> rest = Encoding.UTF8.GetString(pem);
        while (PemEncoding.TryFind(rest, out var fields))
        {
            if (rest[fields.Label] is Label)
            {
                var encoded = Convert.FromBase64String(rest[fields.Base64Data].ToString());
                found.Add(Certificate.Find(encoded) ?? throw new FormatException($"certificate {found.Count + 1} of the file is malformed"));
            }

            rest = rest[fields.Location.End..];
        }

        return found.Count > 0 ? new TrustList(found) : throw new FormatException("there is no certificate in PEM in the file");
    }

    public TrustList With(TrustList others) => new([.. anchors, .. others.Anchors]);

    /// <summary>
    /// Whether a chain leads to somebody who is trusted. It must stand in order, the signer first, each signed by the next; whoever issues
    /// must be allowed to, and all must be valid at the time, who is trusted too.
    /// </summary>
    public bool Trusts(IReadOnlyList<Certificate> chain, DateTimeOffset time)
    {
        var valid = anchors.Where(anchor => anchor.IsValidAt(time)).ToList();
        for (var place = 0; place < chain.Count; place++)
        {
            var certificate = chain[place];
            if (!certificate.IsValidAt(time)) return false;
            if (place > 0 && !MayIssue(certificate, place - 1)) return false;
            if (valid.Exists(anchor => IsSame(anchor, certificate) || (MayIssue(anchor, place) && certificate.IsIssuedBy(anchor)))) return true;
            if (place + 1 < chain.Count && !certificate.IsIssuedBy(chain[place + 1])) return false;
        }

        return false;
    }

    private IReadOnlyList<Certificate> Anchors => anchors;

    private static bool IsSame(Certificate left, Certificate right) => left.Raw.Span.SequenceEqual(right.Raw.Span);

    private static bool MayIssue(Certificate issuer, int between) =>
        issuer.Values is { IsAuthority: true } values
        && (values.MostIssuers is not { } most || between <= most)
        && (values.KeyUsage is not { } usage || (usage & X509KeyUsageFlags.KeyCertSign) != X509KeyUsageFlags.None)
        && issuer.Extensions.All(static extension => !extension.IsCritical || Understood.Contains(extension.Oid));
}
