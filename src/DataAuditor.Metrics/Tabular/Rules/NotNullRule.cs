using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Rules;

/// <summary>The column has a value in every row.</summary>
public sealed record NotNullRule : TableRule
{
    public required string Column { get; init; }

    protected override string Default => $"notNull({Column})";

    internal override JointNeed Need => new([Column]) { Condition = Condition };

    private RowCondition Condition => new([new RowTest(Column, RowOperator.Present)]);

    internal override RowCheck Prepare(RuleTables tables)
    {
        var column = tables.Column(Column);
        return new(Condition.On(tables.Synthetic), column.Quote);
    }
}
