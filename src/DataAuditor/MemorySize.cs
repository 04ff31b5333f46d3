using System.Globalization;

namespace DataAuditor;

/// <summary>Sizes of memory as people write them: <c>4GB</c>, <c>512 MiB</c>, <c>1.5 GB</c>; KB, MB, GB and TB are powers of 1,000, KiB, MiB, GiB and TiB of 1,024.</summary>
public static class MemorySize
{
    /// <summary>How a size is written, for messages.</summary>
    public const string Form = "a number with a unit, such as 4GB or 512MiB";

    private static readonly (string Unit, long Bytes)[] Units =
    [
        ("KiB", 1L << 10), ("MiB", 1L << 20), ("GiB", 1L << 30), ("TiB", 1L << 40), ("KB", 1000), ("MB", 1_000_000), ("GB", 1_000_000_000), ("TB", 1_000_000_000_000), ("B", 1),
    ];

    /// <summary>Reads a size.</summary>
    /// <param name="bytes">At least 1; 0 where it is none.</param>
    /// <returns>False where it is none: no number, no unit, less than a byte, or more than 64 bits hold.</returns>
    public static bool TryParse(string text, out long bytes)
    {
        bytes = 0;
        foreach (var (unit, size) in Units)
        {
            if (!text.EndsWith(unit, StringComparison.OrdinalIgnoreCase)) continue;
            if (!decimal.TryParse(text.AsSpan(0, text.Length - unit.Length).TrimEnd(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return false;
            if (number > long.MaxValue / size || number * size < 1) return false;

            bytes = (long)(number * size);
            return true;
        }

        return false;
    }
}
