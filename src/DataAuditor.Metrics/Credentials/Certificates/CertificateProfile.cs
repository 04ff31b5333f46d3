using System.Security.Cryptography.X509Certificates;
using DataAuditor.Metrics.Credentials.Signatures;

namespace DataAuditor.Metrics.Credentials.Certificates;

/// <summary>What C2PA asks of the certificate of a signer (specification, section 14.5) and of a time-stamping authority.</summary>
internal static class CertificateProfile
{
    /// <summary>Critical extensions that are understood, or harmless not to be.</summary>
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        ObjectIdentifier.AuthorityKeyIdentifier, ObjectIdentifier.SubjectKeyIdentifier, ObjectIdentifier.KeyUsage, ObjectIdentifier.BasicConstraints,
        ObjectIdentifier.ExtendedKeyUsage, "2.5.29.32", "2.5.29.33", "2.5.29.17", "2.5.29.30", "2.5.29.36", "2.5.29.31", "2.5.29.54", "1.3.6.1.5.5.7.1.1",
    };

    private static readonly HashSet<string> SigningPurposes = new(StringComparer.Ordinal)
    {
        ObjectIdentifier.EmailProtection, ObjectIdentifier.DocumentSigning, ObjectIdentifier.TimeStamping, ObjectIdentifier.OcspSigning,
        ObjectIdentifier.MicrosoftContentSigning, ObjectIdentifier.ContentSigning,
    };

    /// <summary>What speaks against a signer's certificate at the time of signing.</summary>
    /// <returns>The status code; null where nothing does.</returns>
    public static string? FaultOfSigner(Certificate certificate, DateTimeOffset signed) => FaultOf(certificate, signed, SigningPurposes.Contains);

    /// <summary>The same of a time-stamping authority's.</summary>
    /// <inheritdoc cref="FaultOfSigner"/>
    public static string? FaultOfTimeStamper(Certificate certificate, DateTimeOffset stamped) =>
        FaultOf(certificate, stamped, static purpose => purpose is ObjectIdentifier.TimeStamping);

    private static string? FaultOf(Certificate certificate, DateTimeOffset time, Func<string, bool> isAllowed)
    {
        if (certificate.Version != 3) return StatusCode.CredentialInvalid;
        if (!certificate.IsValidAt(time)) return StatusCode.CredentialExpired;

        return IsSound(certificate) && certificate.Values.Purposes is { } purposes && AreAllowed(purposes, isAllowed) ? null : StatusCode.CredentialInvalid;
    }

    private static bool IsSound(Certificate certificate) =>
        certificate.Scheme is not null
        && certificate.Key.IsAllowed
        && !certificate.HasUniqueIdentifiers
        && !certificate.Values.IsAuthority
        && certificate.Extensions.Any(static extension => extension.Oid is ObjectIdentifier.AuthorityKeyIdentifier)
        && certificate.Extensions.All(static extension => !extension.IsCritical || Known.Contains(extension.Oid))
        && certificate.Values.KeyUsage is { } usage
        && (usage & (X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation)) != X509KeyUsageFlags.None
        && (usage & X509KeyUsageFlags.KeyCertSign) == X509KeyUsageFlags.None;

    /// <summary>Authorities for time stamps and for revocation must be nothing else beside.</summary>
    private static bool AreAllowed(IReadOnlyList<string> purposes, Func<string, bool> isAllowed)
    {
        var authorities = purposes.Count(static purpose => purpose is ObjectIdentifier.TimeStamping or ObjectIdentifier.OcspSigning);
        return purposes.Any(isAllowed)
            && purposes.All(static purpose => purpose is not ObjectIdentifier.AnyExtendedKeyUsage)
            && (authorities == 0 || (authorities == 1 && purposes.Count == 1));
    }
}
