using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DataAuditor.Images;

/// <summary>
/// Structural similarity row by row. Each row of pixels is filtered along the row once, and of the last few rows, which are kept in turns,
/// along the columns. Each value is made by the same steps in every lane: the same bits on every processor.
/// </summary>
internal sealed class SimilarityRows
{
    private const double Range = 255;
    private const double OfMeans = 0.01 * Range * (0.01 * Range);
    private const double OfVariances = 0.03 * Range * (0.03 * Range);

    /// <summary>Filtered are both images, the sum of their squares, and their product: variances are only ever needed added up.</summary>
    private const int Kinds = 4;

    private static readonly int Lanes = Vector512<double>.Count;

    private readonly SimilarityWindow _window;

    private readonly double[] _weights;

    /// <summary>How many values a row has, and with whole vectors.</summary>
    private readonly int _width, _stride;

    /// <summary>A row of each kind as it is read.</summary>
    private readonly double[][] _read;

    /// <summary>As many filtered rows as the window is high, of each kind one after the other.</summary>
    private readonly double[][] _filtered;

    private readonly double[][] _inOrder;

    private readonly double[] _values;

    /// <param name="width">Of the images, without margins.</param>
    public SimilarityRows(int width, SimilarityWindow window)
    {
        (_window, _weights) = (window, window.Weights);
        _width = Math.Max(0, width + (2 * window.Margin) - _weights.Length + 1);
        _stride = (_width + Lanes - 1) / Lanes * Lanes;
        _read = [.. Enumerable.Range(0, Kinds).Select(_ => new double[_stride + (2 * Lanes)])];
        _filtered = [.. _weights.Select(_ => new double[Kinds * _stride])];
        _inOrder = new double[_weights.Length][];
        _values = new double[_stride];
    }

    /// <summary>How many values there are for a plane.</summary>
    public long ValuesOf(ImagePlane plane) => (long)_width * (plane.Height - _weights.Length + 1);

    /// <param name="visit">Is shown each row, which is good until it returns.</param>
    public void Visit(ImagePlane first, ImagePlane second, Action<ReadOnlySpan<double>> visit)
    {
        for (var row = 0; row < first.Height; row++)
        {
            Read(first, second, row);
            FilterRow(_filtered[row % _weights.Length]);
            if (row < _weights.Length - 1) continue;

            Compare(row + 1);
            visit(_values.AsSpan(0, _width));
        }
    }

    private void Read(ImagePlane first, ImagePlane second, int row)
    {
        double[] own = _read[0], other = _read[1], squares = _read[2], products = _read[3];
        first.CopyRow(row, own);
        second.CopyRow(row, other);
        for (var at = 0; at < own.Length; at += Lanes)
        {
            var (ofFirst, ofSecond) = (Vector512.Create(own, at), Vector512.Create(other, at));
            ((ofFirst * ofFirst) + (ofSecond * ofSecond)).CopyTo(squares, at);
            (ofFirst * ofSecond).CopyTo(products, at);
        }
    }

    private void FilterRow(double[] filtered)
    {
        for (var kind = 0; kind < Kinds; kind++)
        {
            ref var read = ref MemoryMarshal.GetArrayDataReference(_read[kind]);
            for (var at = 0; at < _stride; at += Lanes)
            {
                var sum = Vector512<double>.Zero;
                for (var tap = 0; tap < _weights.Length; tap++) sum = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref read, (nuint)(at + tap)), Vector512.Create(_weights[tap]), sum);
                sum.CopyTo(filtered, (kind * _stride) + at);
            }
        }
    }

    /// <param name="oldest">The row that was filtered first, modulo the window's height.</param>
    private void Compare(int oldest)
    {
        for (var tap = 0; tap < _weights.Length; tap++) _inOrder[tap] = _filtered[(oldest + tap) % _weights.Length];

        var factor = Vector512.Create(_window.VarianceFactor);
        var (ofMeans, ofVariances) = (Vector512.Create(OfMeans), Vector512.Create(OfVariances));
        for (var at = 0; at < _stride; at += Lanes)
        {
            Vector512<double> first = default, second = default, squares = default, products = default;
            for (var tap = 0; tap < _weights.Length; tap++)
            {
                var weight = Vector512.Create(_weights[tap]);
                ref var filtered = ref MemoryMarshal.GetArrayDataReference(_inOrder[tap]);
                first = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref filtered, (nuint)at), weight, first);
                second = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref filtered, (nuint)(at + _stride)), weight, second);
                squares = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref filtered, (nuint)(at + (2 * _stride))), weight, squares);
                products = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref filtered, (nuint)(at + (3 * _stride))), weight, products);
            }

            var means = first * second;
            var squaredMeans = (first * first) + (second * second);
            var above = (means + means + ofMeans) * ((2 * factor * (products - means)) + ofVariances);
            var below = (squaredMeans + ofMeans) * ((factor * (squares - squaredMeans)) + ofVariances);
            (above / below).CopyTo(_values, at);
        }
    }
}
