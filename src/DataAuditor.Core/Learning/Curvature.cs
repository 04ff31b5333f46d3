using DataAuditor.Numerics;

namespace DataAuditor.Learning;

/// <summary>
/// The second derivatives of a linear model's objective: in full for the first features, which are the numbers, the intercept and the
/// most frequent levels, and on the diagonal for the rest. With few features that is all of it; with many it is what a solver starts from.
/// </summary>
internal sealed class Curvature : ICurvature
{
    /// <summary>One full block is 2 MB, and each chunk of rows has one.</summary>
    private const int MostDense = 512;

    private readonly DesignMatrix _design;
    private readonly int _dense;
    private readonly int _stride;
    private readonly int _head;
    private readonly Chunk[] _chunks;
    private readonly double[] _factor;
    private readonly double[] _diagonal;

    public Curvature(DesignMatrix design)
    {
        _design = design;
        _dense = Math.Min(design.Features, MostDense);
        _stride = _dense + 1;
        _head = Math.Min(design.Intercept + 1, _dense);
        _chunks = [.. Enumerable.Range(0, design.Chunks).Select(_ => new Chunk(
            new double[_stride * _stride],
            new double[IsComplete ? 0 : design.Features + 1],
            new double[Design.TileRows * _head],
            new double[Design.TileRows],
            new int[design.Categories]))];
        _factor = new double[_stride * _stride];
        _diagonal = new double[IsComplete ? 0 : design.Features + 1];
    }

    /// <summary>Whether no feature is on the diagonal alone.</summary>
    public bool IsComplete => _dense == _design.Features;

    public void Clear()
    {
        foreach (var chunk in _chunks)
        {
            Array.Clear(chunk.Full);
            Array.Clear(chunk.Diagonal);
        }
    }

    /// <summary>Adds a tile's rows, each with its own second derivative.</summary>
    public void Add(int chunk, int start, ReadOnlySpan<double> curvatures)
    {
        var sums = _chunks[chunk];
        AddNumbers(sums, start, curvatures);
        for (var row = 0; row < curvatures.Length; row++) AddLevels(sums, start + row, curvatures[row], sums.Rows.AsSpan(row * _head, _head));
    }

    /// <summary>Adds up the chunks and the penalty, and factors the full block as L·Lᵀ.</summary>
    public void Factor(double penalty)
    {
        Array.Clear(_factor);
        Array.Clear(_diagonal);
        foreach (var chunk in _chunks)
        {
            FixedLanes.AddScaled(chunk.Full, 1, _factor);
            FixedLanes.AddScaled(chunk.Diagonal, 1, _diagonal);
        }

        for (var feature = 0; feature < _design.Features; feature++)
        {
            var added = feature == _design.Intercept ? 0 : penalty;
            if (feature < _dense) _factor[(feature * _stride) + feature] += added;
            else _diagonal[feature] += added;
        }

        Cholesky.Factor(_factor, _dense, _stride);
    }

    /// <summary>Divides by what <see cref="Factor"/> has made.</summary>
    public void Solve(Span<double> vector)
    {
        Cholesky.Solve(_factor, _dense, _stride, vector);
        for (var feature = _dense; feature < _design.Features; feature++) vector[feature] /= Math.Max(_diagonal[feature], double.Epsilon);
    }

    private void AddNumbers(Chunk sums, int start, ReadOnlySpan<double> curvatures)
    {
        var products = sums.Products.AsSpan(0, curvatures.Length);
        for (var at = 0; at <= _design.Intercept; at++)
        {
            var isIntercept = at == _design.Intercept;
            if (isIntercept) curvatures.CopyTo(products);
            else FixedLanes.Multiply(_design.Number(at, start, curvatures.Length), curvatures, products);

            if (at >= _head)
            {
                sums.Diagonal[at] += isIntercept ? FixedLanes.Sum(products) : FixedLanes.Dot(_design.Number(at, start, products.Length), products);
                continue;
            }

            for (var row = 0; row < products.Length; row++) sums.Rows[(row * _head) + at] = products[row];
            var full = sums.Full.AsSpan(at * _stride, at + 1);
            for (var other = 0; other < at; other++) full[other] += FixedLanes.Dot(_design.Number(other, start, products.Length), products);
            full[at] += isIntercept ? FixedLanes.Sum(products) : FixedLanes.Dot(_design.Number(at, start, products.Length), products);
        }
    }

    private void AddLevels(Chunk sums, int row, double curvature, ReadOnlySpan<double> numbers)
    {
        var levels = sums.Levels;
        for (var at = 0; at < levels.Length; at++)
        {
            var level = _design.Level(at, row);
            if (!IsComplete && level >= _dense) sums.Diagonal[level] += curvature;

            // Levels outside of the block share its last row, which nobody reads.
            level = Math.Min(level, _dense);
            levels[at] = level;
            var full = sums.Full.AsSpan(level * _stride, _stride);
            for (var number = 0; number < numbers.Length; number++) full[number] += numbers[number];
            full[level] += curvature;
            for (var other = 0; other < at; other++)
            {
                var (low, high) = level < levels[other] ? (level, levels[other]) : (levels[other], level);
                sums.Full[(high * _stride) + low] += curvature;
            }
        }
    }

    /// <param name="Full">The lower triangle, row by row.</param>
    /// <param name="Rows">The tile's numbers and intercepts times the row's second derivative, row by row.</param>
    private sealed record Chunk(double[] Full, double[] Diagonal, double[] Rows, double[] Products, int[] Levels);
}
