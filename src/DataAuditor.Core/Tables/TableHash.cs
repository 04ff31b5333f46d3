using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace DataAuditor.Tables;

/// <summary>What identifies a table that came from no file: the SHA-256 of its columns' names, kinds and values in order.</summary>
public static class TableHash
{
    /// <returns>64 hexadecimal digits in lower case.</returns>
    public static string Sha256(Table table)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var column in table.Columns)
        {
            Append(hash, column.Name);
            Append(hash, (int)column.Kind);
            Append(hash, column.Count);
            if (column is CategoryColumn levels) Append(hash, levels);
            else Append(hash, (NumberColumn)column);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Codes are given by first appearance, and say with the levels what each row holds.</summary>
    private static void Append(IncrementalHash hash, CategoryColumn column)
    {
        hash.AppendData(MemoryMarshal.AsBytes(column.Codes));
        Append(hash, column.Levels.Count);
        foreach (var level in column.Levels) Append(hash, level);
    }

    private static void Append(IncrementalHash hash, NumberColumn column)
    {
        hash.AppendData(MemoryMarshal.AsBytes(column.Values));
        Append(hash, column.NullCount);
        if (column.NullCount > 0) hash.AppendData(MemoryMarshal.AsBytes(column.Nulls!.Words));
        Append(hash, column.Misfits.Count);
        foreach (var (row, text) in column.Misfits.OrderBy(static misfit => misfit.Key))
        {
            Append(hash, row);
            Append(hash, text);
        }
    }

    /// <summary>Length first, so that no two sequences of texts run together.</summary>
    private static void Append(IncrementalHash hash, string text)
    {
        Append(hash, Encoding.UTF8.GetByteCount(text));
        hash.AppendData(Encoding.UTF8.GetBytes(text));
    }

    private static void Append(IncrementalHash hash, int number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
