using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Rules;

/// <summary>Every value of the column is of a type. The column is then read leniently, so that a value of another type is counted and not refused.</summary>
public sealed record TypeRule : TableRule
{
    public required string Column { get; init; }

    public required RuleType Type { get; init; }

    protected override string Default => $"type({Column})";

    internal override JointNeed Need => new([Column]) { Condition = new RowCondition([Test]) };

    private RowTest Test => new(Column, Type switch
    {
        RuleType.Number => RowOperator.IsNumber,
        RuleType.Integer => RowOperator.IsInteger,
        RuleType.Date => RowOperator.IsDate,
        _ => RowOperator.IsBoolean,
    });

    internal override RowCheck Prepare(RuleTables tables)
    {
        var column = tables.Column(Column);
        var test = Test;
        var holds = column is CategoryColumn ? column.Holds(test.IsSpelled, static _ => false) : test.On(tables.Synthetic);
        return new(holds, row => $"{column.Quote(row)}, which is no {Type.ToString().ToLowerInvariant()}");
    }
}
