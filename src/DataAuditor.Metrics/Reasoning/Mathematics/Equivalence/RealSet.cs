using static DataAuditor.Metrics.Reasoning.Mathematics.Expressions.Expression;

namespace DataAuditor.Metrics.Reasoning.Mathematics.Equivalence;

/// <summary>A set of real numbers: intervals and points, apart from each other and in order.</summary>
/// <param name="Variable">What is said to lie in it; null where that is not said.</param>
internal sealed record RealSet(IReadOnlyList<RealSpan> Spans, string? Variable = null)
{
    public static RealSet Empty { get; } = new([]);

    public static RealSet All { get; } = new([new RealSpan(RealSpan.LeastEnd, Symbol.Infinity, false, false)]);

    public RealSet Union(RealSet other, Scalars scalars)
    {
        var joined = new List<RealSpan>();
        foreach (var span in Spans.Concat(other.Spans).OrderBy(static span => span, Comparer<RealSpan>.Create((left, right) => RealSpan.OrderOfStarts(left, right, scalars))))
        {
            if (joined.Count > 0 && joined[^1].Touches(span, scalars)) joined[^1] = joined[^1].Joined(span, scalars);
            else joined.Add(span);
        }

        return new RealSet(joined, Variable ?? other.Variable);
    }

    public RealSet Intersection(RealSet other, Scalars scalars) => new(
        [.. from left in Spans from right in other.Spans let common = left.Common(right, scalars) where common is not null select common], Variable ?? other.Variable);

    public RealSet Without(RealSet other, Scalars scalars) => other.Spans.Aggregate(this, (rest, span) => rest.Intersection(span.Complement(), scalars));
}
