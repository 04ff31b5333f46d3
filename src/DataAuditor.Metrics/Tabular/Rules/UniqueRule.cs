using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Rules;

/// <summary>No two rows have the same values in these columns; the first of equal rows is no violation, and rows with a null are left out.</summary>
public sealed record UniqueRule : TableRule
{
    public required IReadOnlyList<string> Columns { get; init; }

    protected override string Default => $"unique({string.Join(", ", Columns)})";

    internal override JointNeed Need => new(Columns) { IsKey = true };

    internal override RowCheck Prepare(RuleTables tables)
    {
        var columns = tables.Columns(Columns);
        var keys = new RowKeys().Number(columns);
        var first = new Dictionary<int, int>();
        for (var row = 0; row < keys.Length; row++) first.TryAdd(keys[row], row);
        return new(
            row => keys[row] == RowKeys.Null ? null : first[keys[row]] == row,
            row => $"{columns.Quote(row)}, as in record {first[keys[row]]}")
        {
            HoldsOnce = true,
        };
    }
}
