using DataAuditor.Graphs;
using DataAuditor.States;

namespace DataAuditor.Metrics.Graph.Degrees;

/// <summary>
/// How many nodes have which degree. What has no node, be it an empty graph or an output that is none, has a bin of its own, −1, so that it is
/// as far from any graph as can be, and nothing from another such.
/// </summary>
internal sealed class DegreeHistogram : IState<DegreeHistogram>
{
    private const int NoNode = -1;

    private readonly SortedDictionary<int, long> _counts = [];

    private long _nodes;

    public static DegreeHistogram Of(SimpleGraph? graph)
    {
        var histogram = new DegreeHistogram();
        var degrees = graph?.Undirected();
        if (degrees is null or { NodeCount: 0 })
        {
            histogram.Add(NoNode, 1);
            return histogram;
        }

        var counts = new Dictionary<int, long>();
        for (var node = 0; node < degrees.NodeCount; node++) counts[degrees.Degree(node)] = counts.GetValueOrDefault(degrees.Degree(node)) + 1;
        foreach (var (degree, count) in counts) histogram.Add(degree, count);
        return histogram;
    }

    public void Merge(DegreeHistogram other)
    {
        foreach (var (degree, count) in other._counts) Add(degree, count);
    }

    public void Archive(StateArchive archive)
    {
        archive.PassMap(_counts, archive.Pass, archive.PassCount);
        if (_counts.Count == 0 || _counts.Any(static degree => degree.Key < NoNode || degree.Value == 0)) throw StateArchive.Broken("a degree is none");

        _nodes = _counts.Values.Sum();
    }

    public double DistanceTo(DegreeHistogram reference, DegreeDistance distance)
    {
        int[] degrees = [.. _counts.Keys.Union(reference._counts.Keys).Order()];
        return distance switch
        {
            DegreeDistance.L2 => Math.Sqrt(degrees.Sum(degree => Math.Pow(ShareOf(degree) - reference.ShareOf(degree), 2))),
            DegreeDistance.Ks => LargestGap(reference, degrees),
            _ => Math.Max(0, degrees.Sum(degree => SmoothedShareOf(degree, degrees.Length) * Math.Log(SmoothedShareOf(degree, degrees.Length) / reference.SmoothedShareOf(degree, degrees.Length)))),
        };
    }

    private double LargestGap(DegreeHistogram reference, int[] degrees)
    {
        long own = 0, others = 0;
        var largest = 0.0;
        foreach (var degree in degrees)
        {
            own += _counts.GetValueOrDefault(degree);
            others += reference._counts.GetValueOrDefault(degree);
            largest = Math.Max(largest, Math.Abs(((double)own / _nodes) - ((double)others / reference._nodes)));
        }

        return largest;
    }

    private double ShareOf(int degree) => (double)_counts.GetValueOrDefault(degree) / _nodes;

    private double SmoothedShareOf(int degree, int degrees) => (_counts.GetValueOrDefault(degree) + 1.0) / (_nodes + degrees);

    private void Add(int degree, long count)
    {
        _counts[degree] = _counts.GetValueOrDefault(degree) + count;
        _nodes += count;
    }
}
