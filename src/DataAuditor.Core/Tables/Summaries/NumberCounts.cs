namespace DataAuditor.Tables.Summaries;

/// <summary>What an engine counted of a column of numbers or dates; see <see cref="NumberSummary"/>.</summary>
/// <param name="Cells">One count for each of the plan's cells.</param>
public sealed record NumberCounts(
    long Nulls, long NaN, long NegativeInfinities, long PositiveInfinities, long Finite, double Least, double Most, double Sum, double Squares, IReadOnlyList<long> Cells);
