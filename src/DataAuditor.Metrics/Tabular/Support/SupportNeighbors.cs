using DataAuditor.Distances;
using DataAuditor.Metrics.Tabular.Samples;
using DataAuditor.Numerics;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Support;

/// <summary>The nearest neighbours between as many real records as records of another table, in a <see cref="OneHotSpace"/>.</summary>
internal sealed class SupportNeighbors
{
    private readonly EncodedRows _realQueries;
    private readonly EncodedRows _realReferences;
    private readonly EncodedRows _otherQueries;
    private readonly EncodedRows _otherReferences;
    private readonly PointSet _other;
    private readonly int _threads;
    private readonly CancellationToken _cancellation;

    /// <param name="scale">The real table whole: it sets ranges and levels.</param>
    /// <param name="real">As many as <paramref name="other"/>, at least two.</param>
    public SupportNeighbors(OneHotSpace space, Frame scale, Frame real, Frame other, int threads, CancellationToken cancellation)
    {
        var encoding = RowEncoding.Euclidean(space.ForScale(scale));
        _realQueries = encoding.Encode(space.ForSearch(real, isQuery: true));
        _realReferences = encoding.Encode(space.ForSearch(real, isQuery: false));
        _otherQueries = encoding.Encode(space.ForSearch(other, isQuery: true));
        _otherReferences = encoding.Encode(space.ForSearch(other, isQuery: false));
        _other = space.Place(other);
        _threads = threads;
        _cancellation = cancellation;
    }

    public int Count => _realQueries.Count;

    /// <summary>Draws equally many records of both tables, at most <paramref name="rows"/>.</summary>
    public static SupportNeighbors Draw(OneHotSpace space, Frame real, Frame other, int rows, MetricContext context)
    {
        var count = Math.Min(rows, Math.Min(real.Rows, other.Rows));
        Frame Drawn(Frame frame, string purpose) => frame.Rows == count ? frame : frame.Take(RowSample.Draw(frame.Rows, count, context.Random(purpose)));
        return new SupportNeighbors(space, real, Drawn(real, "real neighbours"), Drawn(other, "other neighbours"), context.Threads, context.Cancellation);
    }

    /// <summary>
    /// The share of the other records that are further from their nearest real record than that one is from its own nearest (Alaa et al.
    /// 2022). Of several equally near real records each counts alike.
    /// </summary>
    public double Authenticity()
    {
        double[] toReal = Nearest(_otherQueries, _realReferences), among = Nearest(_realQueries, _realReferences, leaveOneOut: true);
        return Values(_otherQueries, _realReferences, (other, real) => toReal[other] > among[real] ? 1 : 0).Means.Average();
    }

    /// <summary>
    /// For each share β the real records that have another table's record nearer than any real one, and whose nearest lies in the ball
    /// that holds β of these nearest (the curve that synthcity calls coverage). Of several equally near ones that counts which
    /// is nearest to the mean of its table.
    /// </summary>
    public double[] RecallCurve()
    {
        double[] toOther = Nearest(_realQueries, _otherReferences), among = Nearest(_realQueries, _realReferences, leaveOneOut: true);
        var fromMean = _other.FromMean(_other);
        var nearest = Values(_realQueries, _otherReferences, (_, other) => fromMean[other]).Least;
        double[] covered = [.. Enumerable.Range(0, Count).Where(record => toOther[record] <= among[record]).Select(record => nearest[record])];
        Numerics.RadixSort.Sort(nearest);
        return [.. BallCurve.Shares.Select(share => Quantile.Of(nearest, share)).Select(radius => (double)covered.Count(distance => distance <= radius) / Count)];
    }

    /// <param name="k">Cut down to what the records have.</param>
    public Manifold Manifold(int k)
    {
        var neighbors = Math.Min(k, Count - 1);
        var real = Balls(neighbors, _realQueries, _realReferences, _otherReferences);
        var other = Balls(neighbors, _otherQueries, _otherReferences, _realReferences);
        return new Manifold(
            Count,
            Precision: Share(real.Reached),
            Density: real.Counts.Sum(static count => (long)count) / ((double)neighbors * Count),
            Recall: Share(other.Reached),
            Coverage: Share(real.Counts.Select(static count => count > 0)));
    }

    private WithinRadius Balls(int neighbors, EncodedRows centers, EncodedRows own, EncodedRows others)
    {
        var radii = NearestNeighbors.Find(centers, own, neighbors, _threads, leaveOneOut: true, _cancellation).Distances(neighbors - 1);
        return NearestNeighbors.Within(centers, others, radii, _threads, _cancellation);
    }

    private double Share(IEnumerable<bool> flags) => (double)flags.Count(static flag => flag) / Count;

    private double[] Nearest(EncodedRows queries, EncodedRows references, bool leaveOneOut = false) =>
        NearestNeighbors.Find(queries, references, 1, _threads, leaveOneOut, _cancellation).Distances();

    private NearestValues Values(EncodedRows queries, EncodedRows references, Func<int, int, double> value) =>
        NearestNeighbors.Values(queries, references, value, _threads, _cancellation);
}
