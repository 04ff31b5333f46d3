using DataAuditor.Tables;
using DataAuditor.Tables.Summaries;

namespace DataAuditor.Data.Warehouses.Statistics;

/// <summary>How often conditions on single rows hold.</summary>
internal sealed class ConditionQuery(ISqlEngine engine, StatisticsSql sql, string from, CancellationToken cancellation)
{
    /// <summary>Conditions asked about in one statement: engines bound the length of it.</summary>
    private const int ConditionsAtOnce = 50;

    /// <summary>Takes in all conditions of the summary's plan.</summary>
    /// <param name="columns">Those of the plan's <see cref="JointPlan.Columns"/>; null where the table has none.</param>
    public void Count(IReadOnlyList<CountedColumn?> columns, TableSummary summary)
    {
        var named = columns.OfType<CountedColumn>().ToDictionary(static column => column.Name, StringComparer.Ordinal);
        var asked = new List<int>();
        foreach (var (position, condition) in summary.Plan.Joint.Conditions.Index())
        {
            if (condition.Tests.All(test => named.ContainsKey(test.Column) && (test.Other is null || named.ContainsKey(test.Other)))) asked.Add(position);
            else summary.Joint.AddCounted(position, null);
        }

        foreach (var some in asked.Chunk(ConditionsAtOnce))
        {
            var counts = some.SelectMany(position => Counts(summary.Plan.Joint.Conditions[position], named));
            var row = engine.Query($"SELECT {string.Join(", ", counts)} FROM {from}", cancellation).Single();
            for (var at = 0; at < some.Length; at++) summary.Joint.AddCounted(some[at], new ConditionCounts(row.Integer(2 * at), row.Integer((2 * at) + 1)));
        }
    }

    private string[] Counts(RowCondition condition, Dictionary<string, CountedColumn> columns)
    {
        var applies = string.Join(" AND ", condition.Tests.Select(test => Applies(test)));
        var holds = string.Join(" AND ", condition.Tests.Select(test => Holds(test, columns)));
        return [sql.Count(applies, canBeNull: true), sql.Count($"{applies} AND {holds}", canBeNull: true)];
    }

    private string Applies(RowTest test)
    {
        if (test.Operator is RowOperator.Present) return "1 = 1";
        var own = IsKnown(test.Column);
        return test.Other is null ? own : $"{own} AND {IsKnown(test.Other)}";
    }

    private string IsKnown(string column) => $"{sql.Dialect.Name(column)} IS NOT NULL";

    /// <summary>NaN is unlike all numbers and unlike itself, which not all engines know.</summary>
    private string Holds(RowTest test, Dictionary<string, CountedColumn> columns)
    {
        var column = columns[test.Column];
        if (test.Operator is RowOperator.Present) return IsKnown(test.Column);
        if (column.IsCategory) return $"{sql.Text(column.Sql)} {Symbol(test.Operator)} {sql.Text(columns[test.Other!].Sql)}";

        var value = sql.Value(column.Sql);
        if (OfType(test.Operator, column.Kind, value) is { } type) return type;

        var other = test.Other is null ? Constant(test.Value) : sql.Value(columns[test.Other].Sql);
        var isNaN = test.Other is null ? sql.Dialect.IsNaN(value) : $"({sql.Dialect.IsNaN(value)} OR {sql.Dialect.IsNaN(other)})";
        return $"(CASE WHEN {isNaN} THEN {(test.Operator is RowOperator.NotEqual ? 1 : 0)} WHEN {value} {Symbol(test.Operator)} {other} THEN 1 ELSE 0 END) = 1";
    }

    private string Constant(double value) => double.IsInfinity(value) ? $"{(value < 0 ? "-" : "")}{sql.Infinity}" : sql.Dialect.Number(value);

    private string? OfType(RowOperator asked, ColumnKind kind, string value) => (asked, kind) switch
    {
        (RowOperator.IsDate, ColumnKind.Date) or (RowOperator.IsNumber, ColumnKind.Number) => "1 = 1",
        (RowOperator.IsDate, _) or (RowOperator.IsNumber or RowOperator.IsInteger or RowOperator.IsBoolean, ColumnKind.Date) => "1 = 0",
        (RowOperator.IsInteger, _) => $"({sql.IsFinite(value)} AND floor({value}) = {value})",
        (RowOperator.IsBoolean, _) => $"({sql.IsFinite(value)} AND ({value} = 0 OR {value} = 1))",
        _ => null,
    };

    private static string Symbol(RowOperator asked) => asked switch
    {
        RowOperator.Less => "<",
        RowOperator.LessOrEqual => "<=",
        RowOperator.Equal => "=",
        RowOperator.NotEqual => "<>",
        RowOperator.GreaterOrEqual => ">=",
        _ => ">",
    };
}
