using DataAuditor.Tables.Summaries;

namespace DataAuditor.Data.Warehouses.Statistics;

/// <summary>Sums of a table's numbers and of their products.</summary>
internal sealed class MomentsQuery(ISqlEngine engine, string from, CancellationToken cancellation)
{
    /// <summary>Sums asked for in one statement: engines bound the length of it, and the number of a result's columns.</summary>
    private const int SumsAtOnce = 300;

    /// <summary>The sum and the sum of squares of each column.</summary>
    public (double Sum, double Squares)[] OfColumns(IReadOnlyList<string> distances)
    {
        var sums = Sums(distances.SelectMany(static distance => new[] { $"sum({distance})", $"sum({distance} * {distance})" }));
        return [.. distances.Select((_, at) => (sums[2 * at], sums[(2 * at) + 1]))];
    }

    /// <summary>The sums of all pairs; where no value of either column is missing, all but that of the products are the columns' own.</summary>
    /// <param name="distances">Distances from the centres, null where a value is not finite.</param>
    public PairSums[] OfPairs(
        IReadOnlyList<(int First, int Second)> pairs, IReadOnlyList<string> distances, IReadOnlyList<(double Sum, double Squares)> columns, IReadOnlyList<bool> isComplete, long records)
    {
        var asked = new List<string>();
        foreach (var (first, second) in pairs)
        {
            string a = distances[first], b = distances[second];
            asked.Add($"sum({a} * {b})");
            if (isComplete[first] && isComplete[second]) continue;

            string bothA = $"CASE WHEN {b} IS NOT NULL THEN {a} END", bothB = $"CASE WHEN {a} IS NOT NULL THEN {b} END";
            asked.AddRange([$"count({a} + {b})", $"sum({bothA})", $"sum({bothB})", $"sum(({bothA}) * {a})", $"sum(({bothB}) * {b})"]);
        }

        var sums = Sums(asked);
        var at = 0;
        return [.. pairs.Select(pair => Take(pair.First, pair.Second))];

        PairSums Take(int first, int second) => isComplete[first] && isComplete[second]
            ? new PairSums { Count = records, First = columns[first].Sum, Second = columns[second].Sum, FirstSquares = columns[first].Squares, SecondSquares = columns[second].Squares, Products = sums[at++] }
            : new PairSums { Products = sums[at++], Count = (long)sums[at++], First = sums[at++], Second = sums[at++], FirstSquares = sums[at++], SecondSquares = sums[at++] };
    }

    /// <summary>No rows have no sum, which is 0.</summary>
    private List<double> Sums(IEnumerable<string> expressions)
    {
        var sums = new List<double>();
        foreach (var some in expressions.Chunk(SumsAtOnce))
        {
            var row = engine.Query($"SELECT {string.Join(", ", some)} FROM {from}", cancellation).Single();
            for (var column = 0; column < some.Length; column++) sums.Add(row.IsNull(column) ? 0 : row.Number(column));
        }

        return sums;
    }

    /// <summary>The distance from the centre as <see cref="SummaryPlan.Summed"/> has it; the plain difference where the column has no value that this is not.</summary>
    public static string Distance(StatisticsSql sql, CountedColumn column, ColumnFacts facts, double centre)
    {
        var value = sql.Value(column.Sql);
        var difference = $"({value} - {sql.Dialect.Number(centre)})";
        if (facts.Finite == facts.Values && facts.NearCentre == 0 && Math.Max(-facts.Least, facts.Most) < SummaryPlan.LargestSummed) return difference;

        var (largest, smallest) = (sql.Dialect.Number(SummaryPlan.LargestSummed), sql.Dialect.Number(SummaryPlan.SmallestSummed));
        return $"(CASE WHEN NOT {sql.IsFinite(value)} THEN NULL WHEN abs({value}) >= {largest} THEN {sql.Infinity} WHEN abs({difference}) < {smallest} THEN {sql.Dialect.Number(0)} ELSE {difference} END)";
    }
}
