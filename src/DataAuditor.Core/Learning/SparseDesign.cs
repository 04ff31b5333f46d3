namespace DataAuditor.Learning;

/// <summary>Sparse rows as features, with the intercept behind them.</summary>
internal sealed class SparseDesign(SparseRows rows, int threads, CancellationToken cancellation) : Design(rows.Count, MostChunks, threads, cancellation)
{
    /// <summary>Texts have many features, and every chunk has a sum for each.</summary>
    private const int MostChunks = 4;

    public override int Features => rows.Features + 1;

    public override int Intercept => rows.Features;

    public override ICurvature Curvature() => new SparseCurvature(rows, this);

    public override void Scores(ReadOnlySpan<double> weights, int start, Span<double> scores)
    {
        for (var row = 0; row < scores.Length; row++) scores[row] = weights[Intercept] + rows.Score(start + row, weights);
    }

    public override void AddTransposed(int start, ReadOnlySpan<double> factors, Span<double> sums)
    {
        for (var row = 0; row < factors.Length; row++)
        {
            var factor = factors[row];
            var places = rows.Places(start + row);
            var values = rows.Values(start + row);
            for (var at = 0; at < places.Length; at++) sums[places[at]] += factor * values[at];
            sums[Intercept] += factor;
        }
    }
}
