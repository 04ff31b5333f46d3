namespace DataAuditor.Metrics.Tabular.Rules;

/// <summary>A condition in SQL over the columns of the synthetic table; rows where it is null are left out.</summary>
public sealed record SqlRule : TableRule
{
    public required string Sql { get; init; }

    protected override string Default => $"sql({Sql})";

    internal override RowCheck Prepare(RuleTables tables)
    {
        if (tables.Sql is not { } engine) return RowCheck.Impossible($"rule '{Label}' needs the SQL engine, which is not there");

        var holds = engine.Evaluate("synthetic", Sql);
        return new(row => holds[row], row => $"not {Sql}");
    }
}
