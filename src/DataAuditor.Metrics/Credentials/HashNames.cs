using System.Security.Cryptography;

namespace DataAuditor.Metrics.Credentials;

/// <summary>The hashes that manifests may use, by their names in them.</summary>
internal static class HashNames
{
    /// <returns>Null where the hash is none that is allowed.</returns>
    public static HashAlgorithmName? Find(string? name) => name switch
    {
        "sha256" => HashAlgorithmName.SHA256,
        "sha384" => HashAlgorithmName.SHA384,
        "sha512" => HashAlgorithmName.SHA512,
        _ => null,
    };
}
