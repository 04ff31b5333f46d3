using System.Globalization;
using System.Numerics;

namespace DataAuditor.Tables;

/// <summary>A test of one value of a row, or of two.</summary>
/// <param name="Value">What numbers and dates are compared with, where it is no other column; microseconds for dates.</param>
/// <param name="Other">The column that is compared with; null for a value.</param>
public sealed record RowTest(string Column, RowOperator Operator, double Value = 0, string? Other = null)
{
    /// <summary>Whether the test is of a type, which texts have too.</summary>
    private bool IsOfType => Operator is RowOperator.IsNumber or RowOperator.IsInteger or RowOperator.IsDate or RowOperator.IsBoolean;

    /// <summary>Whether columns of these kinds can be tested; null for a column that there is not.</summary>
    public bool Fits(Func<string, ColumnKind?> kinds)
    {
        if (kinds(Column) is not { } kind || (Other is not null && kinds(Other) != kind)) return false;
        if (Operator is RowOperator.Present || kind is not ColumnKind.Category) return true;
        return Other is not null && Operator is RowOperator.Equal or RowOperator.NotEqual;
    }

    /// <summary>By row: null where the test does not apply, because a value is null or, where it is compared, of another kind than the column's.</summary>
    /// <exception cref="ArgumentException">The table has no such column, or one of another kind.</exception>
    public Func<int, bool?> On(Table rows)
    {
        var column = Find(rows, Column);
        if (Operator is RowOperator.Present) return row => !column.IsNull(row);
        if (column is CategoryColumn) return Texts(column, Find(rows, Other ?? ""));

        var numbers = (NumberColumn)column;
        if (IsOfType) return Types(numbers);
        return Other is null ? Constants(numbers) : Pairs(numbers, (NumberColumn)Find(rows, Other));
    }

    /// <summary>Whether a text spells a value of the type that is asked for.</summary>
    public bool IsSpelled(string text) => Operator switch
    {
        RowOperator.IsNumber => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        RowOperator.IsInteger => BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        RowOperator.IsDate => DateText.TryParse(text, out _),
        _ => bool.TryParse(text, out _),
    };

    private static Column Find(Table rows, string name) => rows.Find(name) ?? throw new ArgumentException($"The table has no column '{name}'.", nameof(rows));

    private static bool HasNumber(NumberColumn column, int row) => !column.IsNull(row) && !column.Misfits.ContainsKey(row);

    private Func<int, bool?> Texts(Column column, Column other) => row => column.TextAt(row) is { } own && other.TextAt(row) is { } text
        ? (own == text) == (Operator is RowOperator.Equal)
        : null;

    private Func<int, bool?> Types(NumberColumn column) => row => column.IsNull(row) ? null
        : column.Misfits.TryGetValue(row, out var misfit) ? IsSpelled(misfit) : IsOfIt(column.Values[row], column.Kind);

    private Func<int, bool?> Constants(NumberColumn column) => row => HasNumber(column, row) ? Holds(column.Values[row], Value) : null;

    private Func<int, bool?> Pairs(NumberColumn column, NumberColumn other) => row => HasNumber(column, row) && HasNumber(other, row) ? Holds(column.Values[row], other.Values[row]) : null;

    private bool IsOfIt(double value, ColumnKind kind) => (Operator, kind) switch
    {
        (RowOperator.IsDate, _) => kind is ColumnKind.Date,
        (_, ColumnKind.Date) => false,
        (RowOperator.IsInteger, _) => double.IsInteger(value),
        (RowOperator.IsBoolean, _) => value is 0 or 1,
        _ => true,
    };

    private bool Holds(double left, double right) => Operator switch
    {
        RowOperator.Less => left < right,
        RowOperator.LessOrEqual => left <= right,
        RowOperator.Equal => left == right,
        RowOperator.NotEqual => left != right,
        RowOperator.GreaterOrEqual => left >= right,
        _ => left > right,
    };
}
