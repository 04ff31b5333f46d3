namespace DataAuditor.Metrics.Credentials.Signatures;

/// <summary>How a signature is made and written.</summary>
internal enum SignatureForm
{
    /// <summary>ECDSA, the two numbers side by side (IEEE P1363).</summary>
    SideBySide,

    /// <summary>ECDSA, the two numbers in ASN.1.</summary>
    Sequence,

    /// <summary>RSA after PKCS #1, version 1.5.</summary>
    Pkcs1,

    /// <summary>RSA-PSS with a salt as long as the hash.</summary>
    Pss,

    /// <summary>EdDSA over the message itself.</summary>
    Edwards,
}
