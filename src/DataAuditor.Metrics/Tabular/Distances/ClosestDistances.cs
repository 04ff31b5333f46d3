using DataAuditor.Distances;
using DataAuditor.Intervals;

namespace DataAuditor.Metrics.Tabular.Distances;

/// <summary>The distribution of distances to the closest record.</summary>
internal sealed class ClosestDistances
{
    private const int Bins = 50;

    private readonly double[] _sorted;
    private readonly double[] _ratios;

    /// <param name="neighbors">Of at least one query among at least one reference.</param>
    public ClosestDistances(Neighbors neighbors)
    {
        _sorted = neighbors.Distances();
        Array.Sort(_sorted);
        _ratios = [.. Enumerable.Range(0, neighbors.Queries).Where(query => neighbors.Row(query, rank: 1) != Neighbors.None)
            .Select(query => neighbors.Distance(query, rank: 1) is var second && second > 0 ? neighbors.Distance(query) / second : 1).Order()];
    }

    public double Median => Quantile(0.5);

    /// <summary>Of the median, if the queries are taken for a sample of all that could be drawn.</summary>
    public Uncertainty Uncertainty => QuantileInterval.OrderStatistics(_sorted, 0.5);

    /// <summary>What the report shows beside the median.</summary>
    public IEnumerable<Part> Parts()
    {
        yield return Reference("mean", _sorted.Average());
        foreach (var percent in (int[])[1, 5, 25, 75, 95, 99]) yield return Reference($"p{percent}", Quantile(percent / 100.0));
        yield return Reference("copies", (double)_sorted.Count(static distance => distance == 0) / _sorted.Length);
        if (_ratios.Length > 0) yield return Reference("neighbour-ratio", Numerics.Quantile.Of(_ratios, 0.5));
    }

    /// <summary>Linear between the two distances around it.</summary>
    public double Quantile(double share) => Numerics.Quantile.Of(_sorted, share);

    public double ShareBelow(double distance) => (double)_sorted.Count(own => own < distance) / _sorted.Length;

    /// <summary>These distances and others in the same bins; the last bin has all beyond.</summary>
    public Figure Histogram(string name, ClosestDistances? baseline)
    {
        var end = Math.Max(Quantile(0.99), baseline?.Quantile(0.99) ?? 0);
        if (end == 0) end = 1;
        double[] edges = [.. Enumerable.Range(0, Bins + 1).Select(edge => end * edge / Bins)];
        List<FigureSeries> series = [new(name, edges, Shares(end))];
        if (baseline is not null) series.Add(new FigureSeries("holdout to real", edges, baseline.Shares(end)));
        return new Figure("Distance to the closest record", FigureKind.Histogram, "distance", "share of records") { Series = series };
    }

    public static Part Reference(string name, double value) => new(name, value) { IsReference = true };

    private double[] Shares(double end)
    {
        var shares = new double[Bins];
        foreach (var distance in _sorted) shares[(int)Math.Min(Bins - 1, distance / end * Bins)] += 1.0 / _sorted.Length;
        return shares;
    }
}
