using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Rules;

/// <summary>The values of these columns stand together in one row of another table; rows with a null are left out.</summary>
public abstract record ReferenceRule : TableRule
{
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>One of the audit's further tables, or <c>real</c> or <c>holdout</c>.</summary>
    public required string Table { get; init; }

    /// <summary>The columns there, in the same order; by default they have the same names.</summary>
    public IReadOnlyList<string>? Keys { get; init; }

    internal override JointNeed Need => new(Columns);

    internal override JointNeed? FurtherNeed => Table == "real" ? new(Keys ?? Columns) : null;

    internal override RowCheck Prepare(RuleTables tables)
    {
        var columns = tables.Columns(Columns);
        var names = Keys ?? Columns;
        if (names.Count != Columns.Count) throw tables.Wrong($"it names {Columns.Count} columns and {names.Count} keys");

        var keys = new RowKeys();
        var known = keys.Number(tables.Columns(tables.Table(Table, new JointNeed(names)), $"'{Table}'", names)).ToHashSet();
        var own = keys.Find(columns);
        return new(
            row => own[row] == RowKeys.Null ? null : known.Contains(own[row]),
            row => $"{columns.Quote(row)}, which table '{Table}' does not have");
    }
}
