using System.Numerics;
using DataAuditor.Tables.Summaries;

namespace DataAuditor.Data.Warehouses.Statistics;

/// <summary>How a column of numbers is counted in bins beside the levels of others: by how many values are above each bound, several such counts in one sum.</summary>
internal sealed class NumberTally
{
    /// <summary>Bits of a sum that are used: the others are left to the sign and to rounding of none.</summary>
    private const int Bits = 62;

    private readonly int _bitsOfCount;

    private readonly bool _hasNulls, _hasNaN;

    private readonly int _bounds, _countsOfSum;

    private NumberTally(ColumnFacts facts, int bounds, long records)
    {
        (_hasNulls, _hasNaN, _bounds) = (facts.Values < records, facts.NaN > 0, bounds);
        _bitsOfCount = BitOperations.Log2((ulong)records) + 1;
        _countsOfSum = Math.Max(1, Bits / _bitsOfCount);
    }

    /// <summary>The sums as SQL.</summary>
    public IReadOnlyList<string> Sums { get; private init; } = [];

    /// <param name="records">No count is larger.</param>
    public static NumberTally Of(StatisticsSql sql, CountedColumn column, ColumnFacts facts, double[] bounds, long records)
    {
        var tally = new NumberTally(facts, bounds.Length, records);
        var value = tally._hasNulls ? sql.Value(column.Sql) : sql.Present(column.Sql);
        List<string> conditions = [];
        if (tally._hasNulls) conditions.Add($"{value} IS NULL");
        if (tally._hasNaN) conditions.Add(sql.Dialect.IsNaN(value));
        conditions.AddRange(bounds.Select(bound => tally._hasNaN ? $"({sql.Exceeds(value, bound)} AND NOT {sql.Dialect.IsNaN(value)})" : $"({sql.Exceeds(value, bound)})"));
        return new NumberTally(facts, bounds.Length, records)
        {
            Sums = [.. conditions.Chunk(tally._countsOfSum).Select(some => tally.Sum(sql, some))],
        };
    }

    private string Sum(StatisticsSql sql, string[] conditions) =>
        $"sum({string.Join(" + ", conditions.Select((condition, place) => sql.Weight(condition, 1L << (place * _bitsOfCount), _hasNulls)))})";

    /// <summary>The count of each cell of a contingency plan that some records have.</summary>
    /// <param name="sums">What the engine answered, in the order of <see cref="Sums"/>.</param>
    /// <param name="count">How many records there are.</param>
    /// <exception cref="InvalidDataException">The counts contradict each other.</exception>
    public IEnumerable<(int Cell, long Count)> Cells(ReadOnlySpan<long> sums, long count)
    {
        var counts = new long[(_hasNulls ? 1 : 0) + (_hasNaN ? 1 : 0) + _bounds];
        for (var at = 0; at < counts.Length; at++) counts[at] = (sums[at / _countsOfSum] >> (at % _countsOfSum * _bitsOfCount)) & ((1L << _bitsOfCount) - 1);

        var next = 0;
        var nulls = _hasNulls ? counts[next++] : 0;
        var nan = _hasNaN ? counts[next++] : 0;
        List<(int, long)> cells = [(ContingencyPlan.NullCell, nulls), (1, nan)];
        var above = count - nulls - nan;
        for (var bin = 0; bin <= _bounds; bin++)
        {
            var further = bin < _bounds ? counts[next + bin] : 0;
            cells.Add((ContingencyPlan.CellsBeforeBins + bin, above - further));
            above = further;
        }

        return cells.Exists(static cell => cell.Item2 < 0) ? throw new InvalidDataException("more values are above a bound than above a smaller one") : cells.Where(static cell => cell.Item2 > 0);
    }
}
