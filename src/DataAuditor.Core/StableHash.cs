using System.Security.Cryptography;
using System.Text;

namespace DataAuditor;

/// <summary>Hashes that are the same in every process, for keys that are stored or compared between runs.</summary>
public static class StableHash
{
    /// <summary>Lower-case hexadecimal SHA-256 of the UTF-8 text.</summary>
    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Spreads positions over all numbers of 64 bits: the output function of SplitMix64 (Steele, Lea and Flood, 2014).</summary>
    public static ulong Mix(ulong position)
    {
        var mixed = (position + 1) * 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
