namespace DataAuditor.Metrics.Credentials.Certificates;

/// <summary>An extension of a certificate.</summary>
/// <param name="IsCritical">Whether whoever does not understand it must refuse the certificate.</param>
internal sealed record CertificateExtension(string Oid, bool IsCritical, ReadOnlyMemory<byte> Value);
