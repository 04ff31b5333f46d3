using System.Security.Cryptography;
using System.Text;
using DataAuditor.Tables;

namespace DataAuditor.Running;

/// <summary>What identifies a table that came from no file: the SHA-256 of its names and values in order.</summary>
internal static class TableHash
{
    public static string Sha256(Table table)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var column in table.Columns)
        {
            Append(hash, column.Name);
            for (var row = 0; row < column.Count; row++) Append(hash, column.TextAt(row));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Length first, so that no two sequences of texts run together; −1 is null.</summary>
    private static void Append(IncrementalHash hash, string? text)
    {
        hash.AppendData(BitConverter.GetBytes(text is null ? -1 : Encoding.UTF8.GetByteCount(text)));
        if (text is not null) hash.AppendData(Encoding.UTF8.GetBytes(text));
    }
}
