using System.Text.Json;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Rules;

/// <summary>A column compared with another one, or with a value, row by row; rows with a null are left out.</summary>
public sealed record CompareRule : TableRule
{
    /// <summary>A column.</summary>
    public required string Left { get; init; }

    public required Comparison Operator { get; init; }

    /// <summary>A column; either this or <see cref="Value"/>.</summary>
    public string? Right { get; init; }

    /// <summary>A text, number or date.</summary>
    public JsonElement? Value { get; init; }

    private string Symbol => Operator switch
    {
        Comparison.Less => "<",
        Comparison.LessOrEqual => "<=",
        Comparison.Equal => "=",
        Comparison.NotEqual => "!=",
        Comparison.GreaterOrEqual => ">=",
        _ => ">",
    };

    protected override string Default => $"compare({Left} {Symbol} {Right ?? Value?.GetRawText()})";

    internal override RowCheck Prepare(RuleTables tables)
    {
        if (Right is null == Value is null) throw tables.Wrong("it needs either 'right', a column, or 'value'");

        var left = tables.Column(Left);
        var right = Right is null ? null : tables.Column(Right);
        if (right is not null && right.Kind != left.Kind) throw tables.Wrong($"columns '{Left}' and '{Right}' are of different kinds");

        return new(
            left is CategoryColumn ? Texts(tables, left, right) : Numbers(tables, (NumberColumn)left, right as NumberColumn),
            row => right is null ? $"{left.Quote(row)}, not {Symbol} {Value!.Value.GetRawText()}" : $"{left.Quote(row)} and {right.Quote(row)}, not {Symbol}");
    }

    private Func<int, bool?> Texts(RuleTables tables, Column left, Column? right)
    {
        if (Operator is not (Comparison.Equal or Comparison.NotEqual)) throw tables.Wrong($"column '{Left}' holds categories, which have no order");

        var constant = Value is { ValueKind: JsonValueKind.String } text ? text.GetString() : Value?.GetRawText();
        return row => left.TextAt(row) is { } own && (right is null ? constant : right.TextAt(row)) is { } other
            ? (own == other) == (Operator is Comparison.Equal)
            : null;
    }

    private Func<int, bool?> Numbers(RuleTables tables, NumberColumn left, NumberColumn? right)
    {
        var constant = Value is { } value ? tables.Number(value, left) : 0;
        return row => HasNumber(left, row) && (right is null || HasNumber(right, row))
            ? Holds(left.Values[row], right is null ? constant : right.Values[row])
            : null;
    }

    private static bool HasNumber(NumberColumn column, int row) => !column.IsNull(row) && !column.Misfits.ContainsKey(row);

    private bool Holds(double left, double right) => Operator switch
    {
        Comparison.Less => left < right,
        Comparison.LessOrEqual => left <= right,
        Comparison.Equal => left == right,
        Comparison.NotEqual => left != right,
        Comparison.GreaterOrEqual => left >= right,
        _ => left > right,
    };
}
