using DataAuditor.Numerics;
using DataAuditor.Tables;

namespace DataAuditor.Learning;

/// <summary>
/// Rows as features: a dense column for each number, one feature's position for each category. Products with it never hold an
/// indicator that is 0.
/// </summary>
internal sealed class DesignMatrix(Frame rows, FeatureEncoding encoding, int threads, CancellationToken cancellation)
    : Design(rows.Rows, MostChunks, threads, cancellation)
{
    private const int MostChunks = 16;

    private readonly double[][] _numbers = encoding.Numbers(rows);
    private readonly int[][] _levels = encoding.Levels(rows);

    public override int Features { get; } = encoding.Count;

    public override int Intercept => _numbers.Length;

    public int Categories => _levels.Length;

    public override ICurvature Curvature() => new Curvature(this);

    public ReadOnlySpan<double> Number(int at, int start, int length) => _numbers[at].AsSpan(start, length);

    public int Level(int at, int row) => _levels[at][row];

    public override void Scores(ReadOnlySpan<double> weights, int start, Span<double> scores)
    {
        scores.Fill(weights[Intercept]);
        for (var at = 0; at < _numbers.Length; at++) FixedLanes.AddScaled(Number(at, start, scores.Length), weights[at], scores);
        for (var at = 0; at < _levels.Length; at++)
        {
            var levels = _levels[at].AsSpan(start, scores.Length);
            for (var row = 0; row < levels.Length; row++) scores[row] += weights[levels[row]];
        }
    }

    public override void AddTransposed(int start, ReadOnlySpan<double> factors, Span<double> sums)
    {
        for (var at = 0; at < _numbers.Length; at++) sums[at] += FixedLanes.Dot(Number(at, start, factors.Length), factors);
        sums[Intercept] += FixedLanes.Sum(factors);
        for (var at = 0; at < _levels.Length; at++)
        {
            var levels = _levels[at].AsSpan(start, factors.Length);
            for (var row = 0; row < levels.Length; row++) sums[levels[row]] += factors[row];
        }
    }
}
