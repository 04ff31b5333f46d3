using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Rules;

/// <summary>A condition in SQL over the columns of the synthetic table; rows where it is null are left out.</summary>
public sealed record SqlRule : TableRule
{
    public required string Sql { get; init; }

    protected override string Default => $"sql({Sql})";

    internal override JointNeed Need => new([]) { Expression = Sql };

    internal override RowCheck Prepare(RuleTables tables)
    {
        if (tables.Sql is not { } engine) return RowCheck.Impossible($"rule '{Label}' needs the SQL engine, which is not there");

        if (!tables.Counted.AreAll && !RowExpression.IsOfOneRow(Sql)) throw new NotSummarizedException("it asks for more than the values of one row, and these tables are counted where they are, not held in memory");

        var holds = tables.Counted.AreAll ? engine.Evaluate("synthetic", Sql) : engine.Evaluate("synthetic", tables.Synthetic, Sql);
        return new(row => holds[row], row => $"not {Sql}");
    }
}
