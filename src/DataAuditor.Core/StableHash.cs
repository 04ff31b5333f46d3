using System.Security.Cryptography;
using System.Text;

namespace DataAuditor;

/// <summary>Hashes that are the same in every process, for keys that are stored or compared between runs.</summary>
public static class StableHash
{
    /// <summary>Lower-case hexadecimal SHA-256 of the UTF-8 text.</summary>
    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
