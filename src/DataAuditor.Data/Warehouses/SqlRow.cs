using System.Globalization;
using System.Text;

namespace DataAuditor.Data.Warehouses;

/// <summary>One row of a result: each value as the text that stands for it, to the last digit; NaN, the infinities and null are told apart.</summary>
public sealed class SqlRow
{
    private readonly byte[] _bytes;

    private readonly int[] _ends;

    /// <param name="ends">Where each value ends in the bytes; the complement where it is null.</param>
    internal SqlRow(IReadOnlyList<SqlColumn> columns, byte[] bytes, int[] ends)
    {
        Columns = columns;
        _bytes = bytes;
        _ends = ends;
    }

    public IReadOnlyList<SqlColumn> Columns { get; }

    /// <summary>All values' bytes, one behind the other.</summary>
    internal ReadOnlySpan<byte> Bytes => _bytes;

    public bool IsNull(int column) => _ends[column] < 0;

    /// <summary>The value's text in UTF-8; empty for null.</summary>
    public ReadOnlySpan<byte> Utf8(int column)
    {
        var start = column == 0 ? 0 : End(column - 1);
        return _bytes.AsSpan(start, End(column) - start);
    }

    /// <summary>The value's text; null for null.</summary>
    public string? Text(int column) => IsNull(column) ? null : Encoding.UTF8.GetString(Utf8(column));

    /// <summary>An integer value.</summary>
    /// <exception cref="FormatException">It is null, none, or beyond 64 bits.</exception>
    public long Integer(int column) => long.TryParse(Utf8(column), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && !IsNull(column)
        ? value
        : throw new FormatException($"column {column + 1} holds {Shown(column)} where an integer of 64 bits belongs");

    /// <summary>A numeric value as the nearest double.</summary>
    /// <exception cref="FormatException">It is null, or no number.</exception>
    public double Number(int column) => double.TryParse(Utf8(column), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && !IsNull(column)
        ? value
        : throw new FormatException($"column {column + 1} holds {Shown(column)} where a number belongs");

    private int End(int column) => _ends[column] < 0 ? ~_ends[column] : _ends[column];

    private string Shown(int column) => IsNull(column) ? "null" : $"'{PlainText.OneLine(Text(column)!, maxLength: 40)}'";
}
