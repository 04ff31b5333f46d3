using System.Runtime.Intrinsics;

namespace DataAuditor.Numerics;

#pragma warning disable RS0030 // Parallel: a kernel; each number of a product is one thread's, so no result depends on the threads.

/// <summary>
/// Householder's reduction of a symmetric matrix to three diagonals that leave its eigenvalues as they are, from the last row up. Of large
/// matrices some rows are reduced before the rest of the matrix follows at once (Dongarra, Sorensen and Hammarling, 1989).
/// </summary>
internal sealed class TridiagonalReduction
{
    /// <summary>Rows that are reduced before the rest follows.</summary>
    private const int PanelRows = 32;

    /// <summary>What is left is no larger: then the rest follows each row.</summary>
    private const int SmallOrder = 256;

    private static readonly int Lanes = Vector512<double>.Count;

    private readonly double[] _rows;
    private readonly int _stride;
    private readonly ParallelOptions _options;

    /// <param name="matrix">Row by row; the same below the diagonal as above.</param>
    /// <param name="scale">What each element is multiplied by.</param>
    public TridiagonalReduction(ReadOnlySpan<double> matrix, int order, double scale, int threads, CancellationToken cancellation)
    {
        // Whole vectors in every row, with zeros behind, so that no loop has a remainder.
        _stride = Whole(order);
        _rows = new double[order * _stride];
        _options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Diagonal = new double[order];
        Beside = new double[Math.Max(0, order - 1)];
        for (var row = 0; row < order; row++)
        {
            for (var column = 0; column < order; column++) _rows[(row * _stride) + column] = scale * matrix[(row * order) + column];
        }

        var last = order - 1;
        while (last >= SmallOrder) last = ReducePanel(last);
        ReduceOneByOne(last);
    }

    public double[] Diagonal { get; }

    public double[] Beside { get; }

    private static int Whole(int length) => (length + Lanes - 1) / Lanes * Lanes;

    private Span<double> Row(int row, int width) => _rows.AsSpan(row * _stride, width);

    private void ReduceOneByOne(int last)
    {
        Span<double> reflector = new double[_stride], change = new double[_stride];
        for (; last > 0; last--)
        {
            Diagonal[last] = _rows[(last * _stride) + last];
            Row(last, last).CopyTo(reflector);
            reflector[last..].Clear();
            change[last..].Clear();
            var half = Reflector.Aim(reflector[..last], last - 1, out Beside[last - 1]);
            if (half == 0) continue;

            // H·A·H = A − v·qᵀ − q·vᵀ, where p = A·v / h and q = p − v·(vᵀ·p) / 2h.
            var width = Whole(last);
            Span<double> v = reflector[..width], q = change[..width];
            for (var row = 0; row < last; row++) q[row] = FixedLanes.Dot(Row(row, width), v) / half;
            FixedLanes.AddScaled(v, -FixedLanes.Dot(v, q) / (2 * half), q);
            for (var row = 0; row < last; row++) FixedLanes.AddScaled(v, -q[row], q, -v[row], Row(row, width));
        }

        if (Diagonal.Length > 0) Diagonal[0] = _rows[0];
    }

    /// <summary>The same for some rows, of which only themselves have seen the reflections of those before them.</summary>
    /// <returns>The last row that is left.</returns>
    private int ReducePanel(int last)
    {
        List<double[]> reflectors = [], changes = [];
        var end = last - PanelRows;
        for (; last > end; last--)
        {
            var width = Whole(last);
            var own = Row(last, Whole(last + 1)).ToArray();
            for (var at = 0; at < reflectors.Count; at++) FixedLanes.AddScaled(reflectors[at].AsSpan(0, own.Length), -changes[at][last], changes[at].AsSpan(0, own.Length), -reflectors[at][last], own);
            Diagonal[last] = own[last];
            double[] v = own[..width], q = new double[width];
            v.AsSpan(last).Clear();
            var half = Reflector.Aim(v.AsSpan(0, last), last - 1, out Beside[last - 1]);
            if (half != 0) Change(v, q, last, half, reflectors, changes);
            reflectors.Add(v);
            changes.Add(q);
        }

        var (first, second) = (PanelSource.Columns([.. reflectors.Concat(changes).Select(Left)]), PanelSource.Columns([.. changes.Concat(reflectors).Select(Left)]));
        VectorProducts.Add(_rows, first, second, factor: -1, stride: _stride, threads: _options.MaxDegreeOfParallelism, cancellation: _options.CancellationToken);
        return last;

        double[] Left(double[] vector) => vector[..(end + 1)];
    }

    private void Change(double[] v, double[] q, int last, double half, List<double[]> reflectors, List<double[]> changes)
    {
        var width = v.Length;
        const int rowsAtOnce = 64;
        Parallel.For(0, (last + rowsAtOnce - 1) / rowsAtOnce, _options, block =>
        {
            var to = Math.Min(last, (block + 1) * rowsAtOnce);
            for (var row = block * rowsAtOnce; row < to; row++) q[row] = FixedLanes.Dot(Row(row, width), v) / half;
        });
        for (var at = 0; at < reflectors.Count; at++)
        {
            Span<double> reflector = reflectors[at].AsSpan(0, width), change = changes[at].AsSpan(0, width);
            FixedLanes.AddScaled(reflector, -FixedLanes.Dot(change, v) / half, change, -FixedLanes.Dot(reflector, v) / half, q);
        }

        // Behind the last row that is left stands what the rows before it had.
        q.AsSpan(last).Clear();
        FixedLanes.AddScaled(v, -FixedLanes.Dot(v, q) / (2 * half), q);
    }
}
