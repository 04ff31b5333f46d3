using System.Globalization;

namespace DataAuditor.Tables;

/// <summary>Numbers or dates: doubles, and a bitmap of the nulls where there are any.</summary>
/// <param name="rows">How many of the values count, where the array has room for more; all without it.</param>
public sealed class NumberColumn(string name, ColumnKind kind, double[] values, Bitmap? nulls = null, int? rows = null) : Column(name, kind, rows ?? values.Length)
{
    /// <summary>One value a row; 0 in the place of a null.</summary>
    public ReadOnlySpan<double> Values => values.AsSpan(0, Count);

    internal ReadOnlyMemory<double> ValuesInMemory => values.AsMemory(0, Count);

    /// <summary>Set where the value is null; null where no value is.</summary>
    public Bitmap? Nulls { get; } = nulls;

    /// <summary>Texts that are no value of this column's kind, by row; their <see cref="Values"/> are NaN. Only tables read for a type rule have any.</summary>
    public IReadOnlyDictionary<int, string> Misfits { get; init; } = EmptyMisfits;

    public override int NullCount { get; } = nulls?.CountSet() ?? 0;

    private static IReadOnlyDictionary<int, string> EmptyMisfits { get; } = new Dictionary<int, string>();

    public override bool IsNull(int row) => Nulls is not null && Nulls[row];

    public override string? TextAt(int row)
    {
        if (IsNull(row)) return null;
        if (Misfits.TryGetValue(row, out var misfit)) return misfit;

        return Kind is ColumnKind.Date ? DateText.Format(values[row]) : values[row].ToString("R", CultureInfo.InvariantCulture);
    }
}
