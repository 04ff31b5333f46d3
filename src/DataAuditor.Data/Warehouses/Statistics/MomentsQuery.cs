using DataAuditor.Tables.Summaries;

namespace DataAuditor.Data.Warehouses.Statistics;

/// <summary>Sums of a table's numbers and of their products, each asked for once.</summary>
/// <param name="records">How many records each statement is to count beside its sums.</param>
internal sealed class MomentsQuery(ISqlEngine engine, StatisticsSql sql, string from, long records, CancellationToken cancellation)
{
    /// <summary>Sums asked for in one statement: engines bound the length of it, and the number of a result's columns.</summary>
    private const int SumsAtOnce = 300;

    /// <summary>The sums of each column, and those of all pairs.</summary>
    /// <exception cref="InvalidDataException">The records were others than were counted before.</exception>
    public ((double Sum, double Squares)[] Columns, PairSums[] Pairs) Ask(IReadOnlyList<SummedColumn> columns, IReadOnlyList<(int First, int Second)> pairs)
    {
        var (source, named) = Named(columns);
        SummedPair[] asked = [.. pairs.Select(pair => SummedPair.Of(named[pair.First], named[pair.Second]))];
        var sums = Sums(source, named.SelectMany(static column => new[] { column.Alone, Square(column) }).Concat(asked.SelectMany(static pair => Expressions(pair))));
        return ([.. named.Select(column => (sums[column.Alone], sums[Square(column)]))], [.. asked.Select(Taken)]);

        PairSums Taken(SummedPair pair) => new()
        {
            Count = pair.Count is { } count ? (long)sums[count] : records,
            First = sums[pair.First],
            Second = sums[pair.Second],
            FirstSquares = sums[pair.FirstSquares],
            SecondSquares = sums[pair.SecondSquares],
            Products = sums[pair.Products],
        };
    }

    /// <summary>The columns by the names that their expressions have where the engine is to compute each once.</summary>
    private (string From, SummedColumn[] Columns) Named(IReadOnlyList<SummedColumn> columns)
    {
        string[] expressions = [.. columns.SelectMany(static column => new[] { column.OrNull, column.OrZero, column.Mask }).OfType<string>().Distinct(StringComparer.Ordinal)];
        var (source, names) = sql.Named(from, expressions);
        var nameOf = expressions.Zip(names).ToDictionary(static named => named.First, static named => named.Second, StringComparer.Ordinal);
        return (source, [.. columns.Select(column => column with { OrNull = nameOf[column.OrNull], OrZero = nameOf[column.OrZero], Mask = column.Mask is { } mask ? nameOf[mask] : null })]);
    }

    private static string Square(SummedColumn column) => $"{column.Alone} * {column.Alone}";

    private static IEnumerable<string> Expressions(SummedPair pair) =>
        new[] { pair.Count, pair.First, pair.Second, pair.FirstSquares, pair.SecondSquares, pair.Products }.OfType<string>();

    /// <summary>No rows have no sum, which is 0.</summary>
    private Dictionary<string, double> Sums(string source, IEnumerable<string> expressions)
    {
        var sums = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var some in expressions.Distinct(StringComparer.Ordinal).Chunk(SumsAtOnce))
        {
            var row = engine.Query($"SELECT count(*), {string.Join(", ", some.Select(static expression => $"sum({expression})"))} FROM {source}", cancellation).Single();
            if (row.Integer(0) != records) throw new InvalidDataException($"{records} records were counted first, and then {row.Integer(0)}");

            foreach (var (at, expression) in some.Index()) sums[expression] = row.IsNull(at + 1) ? 0 : row.Number(at + 1);
        }

        return sums;
    }
}
