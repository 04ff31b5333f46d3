namespace DataAuditor.Learning;

/// <summary>The diagonal of the second derivatives: of many features that seldom meet, most of what matters.</summary>
internal sealed class SparseCurvature(SparseRows rows, SparseDesign design) : ICurvature
{
    private readonly double[][] _chunks = [.. Enumerable.Range(0, design.Chunks).Select(_ => new double[design.Features])];

    private readonly double[] _diagonal = new double[design.Features];

    public bool IsComplete => false;

    public void Clear()
    {
        foreach (var sums in _chunks) Array.Clear(sums);
    }

    public void Add(int chunk, int start, ReadOnlySpan<double> curvatures)
    {
        var sums = _chunks[chunk];
        for (var row = 0; row < curvatures.Length; row++)
        {
            var curvature = curvatures[row];
            var places = rows.Places(start + row);
            var values = rows.Values(start + row);
            for (var at = 0; at < places.Length; at++) sums[places[at]] += curvature * values[at] * values[at];
            sums[design.Intercept] += curvature;
        }
    }

    public void Factor(double penalty)
    {
        for (var feature = 0; feature < _diagonal.Length; feature++)
        {
            var sum = feature == design.Intercept ? 0 : penalty;
            foreach (var sums in _chunks) sum += sums[feature];
            _diagonal[feature] = Math.Max(sum, double.Epsilon);
        }
    }

    public void Solve(Span<double> vector)
    {
        for (var feature = 0; feature < _diagonal.Length; feature++) vector[feature] /= _diagonal[feature];
    }
}
