using DataAuditor.Tables;
using DataAuditor.Tables.Summaries;

namespace DataAuditor.Data.Warehouses.Statistics;

/// <summary>The distinct rows of a table over some of its columns, and how often each stands.</summary>
internal sealed class JointQuery(ISqlEngine engine, StatisticsSql sql, string from, CancellationToken cancellation)
{
    /// <summary>A number and what kind of number it is: engines differ in which of those that are none are equal.</summary>
    private const int ExpressionsOfNumber = 2;

    private const int IsNull = 0, IsNaN = 1, IsInfinite = 2, IsNegativeInfinite = 3;

    /// <summary>A name that no column should have.</summary>
    private const string Records = "data_auditor_records";

    /// <summary>Takes in all sets of the summary's plan.</summary>
    /// <param name="columns">Those of the plan's <see cref="JointPlan.Columns"/>; null where the table has none.</param>
    public void Count(IReadOnlyList<CountedColumn?> columns, TableSummary summary)
    {
        var plan = summary.Plan.Joint;
        for (var set = 0; set < plan.Sets.Count; set++)
        {
            var positions = plan.Sets[set].Columns;
            CountedColumn[] own = [.. positions.Select(column => columns[column]).OfType<CountedColumn>()];
            if (own.Length < positions.Count) summary.Joint.Set(set).Lack();
            else Count(own, [.. positions.Select(summary.Joint.Values)], summary.Joint.Set(set), plan.Sets[set].IsKey);
        }
    }

    /// <summary>Records without a null in these columns, and how many distinct rows they have there.</summary>
    public ConditionCounts Keys(IReadOnlyList<CountedColumn> columns)
    {
        var known = string.Join(" AND ", columns.Select(column => $"{sql.Dialect.Name(column.Name)} IS NOT NULL"));
        var records = engine.Query($"SELECT count(*) FROM {from} WHERE {known}", cancellation).Single().Integer(0);
        var distinct = engine.Query($"SELECT count(*) FROM (SELECT count(*) AS {Records} FROM {from} WHERE {known} GROUP BY {string.Join(", ", columns.SelectMany(Expressions))}) AS data_auditor_keys", cancellation).Single().Integer(0);
        return distinct <= records
            ? new ConditionCounts(records, distinct)
            : throw new AuditException(DiagnosticCode.EngineIncomplete, $"{engine.Dialect.Engine} counts {records} records, and {distinct} distinct keys of them: the table was changed, or not all of it answered");
    }

    private void Count(CountedColumn[] columns, ValueCodes[] values, JointCounts counts, bool isKey)
    {
        string[] expressions = [.. columns.SelectMany(Expressions)];
        var codes = new int[columns.Length];
        var rows = 0;
        foreach (var row in engine.Query($"SELECT {string.Join(", ", expressions)}, count(*) FROM {from} GROUP BY {string.Join(", ", expressions)} LIMIT {SummaryPlan.MostCells + 1}", cancellation))
        {
            rows++;
            var at = 0;
            for (var column = 0; column < columns.Length; column++) codes[column] = Code(row, columns[column], values[column], ref at);
            counts.Add(codes, row.Integer(at));
        }

        if (rows > SummaryPlan.MostCells || counts.HasTooMany) counts.GiveUp(isKey ? Keys(columns) : null);
    }

    private IEnumerable<string> Expressions(CountedColumn column)
    {
        if (column.IsCategory) return [sql.Text(column.Sql)];

        var value = sql.Value(column.Sql);
        return
        [
            $"CASE WHEN {value} IS NULL THEN {IsNull} WHEN {sql.Dialect.IsNaN(value)} THEN {IsNaN} WHEN {value} = {sql.Infinity} THEN {IsInfinite} WHEN {value} = -{sql.Infinity} THEN {IsNegativeInfinite} ELSE 4 END",
            $"CASE WHEN {sql.IsFinite(value)} AND {value} <> 0 THEN {value} ELSE {sql.Dialect.Number(0)} END",
        ];
    }

    private static int Code(SqlRow row, CountedColumn column, ValueCodes values, ref int at)
    {
        if (column.IsCategory) return row.Text(at++) is { } text ? values.Of(text) : ValueCodes.Null;

        var form = row.Integer(at);
        at += ExpressionsOfNumber;
        return form switch
        {
            IsNull => ValueCodes.Null,
            IsNaN => values.Of(double.NaN),
            IsInfinite => values.Of(double.PositiveInfinity),
            IsNegativeInfinite => values.Of(double.NegativeInfinity),
            _ => values.Of(row.Number(at - 1)),
        };
    }
}
