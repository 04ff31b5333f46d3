using System.Numerics;
using System.Runtime.InteropServices;

namespace DataAuditor.Data.Warehouses.ClickHouse;

/// <summary>A type whose values ClickHouse sends as numbers of a fixed width, as it holds them.</summary>
/// <param name="Width">Bytes of a value.</param>
/// <param name="IsNullable">Whether a byte for each row stands before the values, 1 where it is null.</param>
internal sealed record NativeType(string Name, int Width, bool IsNullable)
{
    private const double MicrosecondsPerSecond = 1e6;

    private const double MicrosecondsPerDay = 86_400 * MicrosecondsPerSecond;

    private const string Nullable = "Nullable(";

    /// <summary>
    /// The type that a column is declared as; null for one whose values are sent as text. Among them are Float32, whose value is the number that
    /// its digits say, and decimal fractions.
    /// </summary>
    public static NativeType? Of(string declared)
    {
        var isNullable = declared.StartsWith(Nullable, StringComparison.Ordinal);
        var name = isNullable ? declared[Nullable.Length..^1] : declared;
        if (name.StartsWith("DateTime(", StringComparison.Ordinal)) name = "DateTime";
        var width = name switch
        {
            "Int8" or "UInt8" => sizeof(byte),
            "Int16" or "UInt16" or "Date" => sizeof(ushort),
            "Int32" or "UInt32" or "DateTime" => sizeof(uint),
            "Int64" or "UInt64" or "Float64" => sizeof(ulong),
            _ => 0,
        };
        return width == 0 ? null : new NativeType(name, width, isNullable);
    }

    /// <summary>The values as a table has them: numbers, and microseconds since 1970.</summary>
    public void Convert(ReadOnlySpan<byte> bytes, Span<double> values)
    {
        switch (Name)
        {
            case "Int8": Widen<sbyte>(bytes, values); break;
            case "UInt8": Widen<byte>(bytes, values); break;
            case "Int16": Widen<short>(bytes, values); break;
            case "UInt16": Widen<ushort>(bytes, values); break;
            case "Int32": Widen<int>(bytes, values); break;
            case "UInt32": Widen<uint>(bytes, values); break;
            case "Int64": Widen<long>(bytes, values); break;
            case "UInt64": Widen<ulong>(bytes, values); break;
            case "Float64": MemoryMarshal.Cast<byte, double>(bytes).CopyTo(values); break;
            case "Date": Widen<ushort>(bytes, values, MicrosecondsPerDay); break;
            case "DateTime": Widen<uint>(bytes, values, MicrosecondsPerSecond); break;
            default: throw new InvalidOperationException($"{Name} is no type of a fixed width.");
        }
    }

    private static void Widen<T>(ReadOnlySpan<byte> bytes, Span<double> values, double unit = 1)
        where T : unmanaged, INumber<T>
    {
        var numbers = MemoryMarshal.Cast<byte, T>(bytes);
        for (var row = 0; row < numbers.Length; row++) values[row] = double.CreateTruncating(numbers[row]) * unit;
    }
}
