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

    internal override JointNeed Need => new(Right is null ? [Left] : [Left, Right]) { Condition = Condition(static literal => RuleTables.Number(literal)) };

    internal override RowCheck Prepare(RuleTables tables)
    {
        if (Right is null == Value is null) throw tables.Wrong("it needs either 'right', a column, or 'value'");

        var left = tables.Column(Left);
        var right = Right is null ? null : tables.Column(Right);
        if (right is not null && right.Kind != left.Kind) throw tables.Wrong($"columns '{Left}' and '{Right}' are of different kinds");

        return new(
            left is CategoryColumn ? Texts(tables, left, right) : Condition(literal => tables.Number(literal, left))!.On(tables.Synthetic),
            row => right is null ? $"{left.Quote(row)}, not {Symbol} {Value!.Value.GetRawText()}" : $"{left.Quote(row)} and {right.Quote(row)}, not {Symbol}");
    }

    private Func<int, bool?> Texts(RuleTables tables, Column left, Column? right)
    {
        if (Operator is not (Comparison.Equal or Comparison.NotEqual)) throw tables.Wrong($"column '{Left}' holds categories, which have no order");
        if (right is not null) return Condition(static _ => 0)!.On(tables.Synthetic);

        var constant = Value is { ValueKind: JsonValueKind.String } text ? text.GetString() : Value?.GetRawText();
        return row => left.TextAt(row) is { } own ? (own == constant) == (Operator is Comparison.Equal) : null;
    }

    /// <summary>Null where the value is none that numbers or dates are compared with.</summary>
    private RowCondition? Condition(Func<JsonElement, double?> number)
    {
        var value = Value is { } literal ? number(literal) : 0;
        return value is null ? null : new RowCondition([new RowTest(Left, RowOperatorOf(), value.Value, Right)]);
    }

    private RowOperator RowOperatorOf() => Operator switch
    {
        Comparison.Less => RowOperator.Less,
        Comparison.LessOrEqual => RowOperator.LessOrEqual,
        Comparison.Equal => RowOperator.Equal,
        Comparison.NotEqual => RowOperator.NotEqual,
        Comparison.GreaterOrEqual => RowOperator.GreaterOrEqual,
        _ => RowOperator.Greater,
    };
}
