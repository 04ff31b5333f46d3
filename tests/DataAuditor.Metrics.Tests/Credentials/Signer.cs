using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace DataAuditor.Metrics.Tests.Credentials;

/// <summary>A certificate with its key, made for a test.</summary>
internal sealed class Signer
{
    public const string EmailProtection = "1.3.6.1.5.5.7.3.4";

    private static readonly byte[] Serial = [1, 2, 3, 4, 5, 6, 7, 8];

    private readonly ECDsa _key;

    private readonly Signer? _issuer;

    private Signer(X509Certificate2 certificate, ECDsa key, Signer? issuer) => (Certificate, _key, _issuer) = (certificate, key, issuer);

    public static DateTimeOffset From { get; } = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static DateTimeOffset To { get; } = new(2035, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public X509Certificate2 Certificate { get; }

    /// <summary>The certificate and its issuers', less the one that issued itself.</summary>
    public IReadOnlyList<byte[]> Chain => _issuer is null ? [] : [Certificate.RawData, .. _issuer.Chain];

    public static Signer Root(DateTimeOffset? to = null)
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = Request("Root", key, isAuthority: true);
        return new Signer(request.CreateSelfSigned(From, to ?? To), key, null);
    }

    public Signer Issue(string name = "Signer", string purpose = EmailProtection, bool isAuthority = false, DateTimeOffset? from = null, DateTimeOffset? to = null, ECCurve? curve = null, X509Extension? extension = null)
    {
        var key = ECDsa.Create(curve ?? ECCurve.NamedCurves.nistP256);
        var request = Request(name, key, isAuthority);
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(Certificate, includeKeyIdentifier: true, includeIssuerAndSerial: false));
        if (!isAuthority) request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(purpose)], critical: false));
        if (extension is not null) request.CertificateExtensions.Add(extension);

        // Not CertificateRequest.Create(issuer, …), which refuses what some tests want: issuers that may not issue.
        var generator = X509SignatureGenerator.CreateForECDsa(_key);
        return new Signer(request.Create(Certificate.SubjectName, generator, from ?? From, to ?? To, Serial), key, this);
    }

    public byte[] Sign(byte[] data, HashAlgorithmName? hash = null) => _key.SignData(data, hash ?? HashAlgorithmName.SHA256);

    public byte[] Pem() => System.Text.Encoding.ASCII.GetBytes($"A comment.\n{Certificate.ExportCertificatePem()}\n");

    private static CertificateRequest Request(string name, ECDsa key, bool isAuthority)
    {
        var request = new CertificateRequest($"CN={name}, O=Tests", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isAuthority, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(isAuthority ? X509KeyUsageFlags.KeyCertSign : X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        return request;
    }
}
