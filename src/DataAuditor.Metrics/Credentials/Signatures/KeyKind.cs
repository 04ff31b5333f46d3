namespace DataAuditor.Metrics.Credentials.Signatures;

/// <summary>The families of public keys.</summary>
internal enum KeyKind
{
    Rsa,
    EllipticCurve,
    Ed25519,
}
