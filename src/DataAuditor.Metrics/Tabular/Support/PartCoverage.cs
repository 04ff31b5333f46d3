using System.Numerics;

namespace DataAuditor.Metrics.Tabular.Support;

/// <summary>
/// How much of one part of a table other parts of it cover, as <see cref="Manifold.Coverage"/> does. Parts have so few records that to
/// compare each with each costs less than to prepare a search.
/// </summary>
internal sealed class PartCoverage
{
    private readonly double[][] _numbers;

    private readonly int[][] _codes;

    /// <summary>How many indicators each record has.</summary>
    private readonly int[] _ones;

    private readonly int _count;

    private readonly double[] _squares;

    private readonly int[] _matches;

    /// <param name="rows">Positions of the part that is covered and, behind it, of those that cover.</param>
    /// <param name="count">Records of each part.</param>
    public PartCoverage(PointSet points, int[] rows, int count)
    {
        _numbers = [.. points.Numbers.Select(axis => Array.ConvertAll(rows, row => axis[row]))];
        _codes = [.. points.Categories.Select(axis => Array.ConvertAll(rows, row => axis.Codes[row]))];
        _ones = [.. rows.Select((_, record) => _codes.Count(axis => axis[record] >= 0))];
        _count = count;
        _squares = new double[rows.Length];
        _matches = new int[rows.Length];
    }

    /// <param name="k">The neighbour that the ball of a record reaches out to; cut down to what the part has.</param>
    /// <returns>For each part that covers, the share of the records with one of its records in their ball.</returns>
    public double[] Shares(int k)
    {
        var covered = new int[(_squares.Length / _count) - 1];
        var nearest = new double[Math.Min(k, _count - 1)];
        for (var record = 0; record < _count; record++)
        {
            Compare(record);
            var radius = Radius(record, nearest);
            for (var part = 0; part < covered.Length; part++)
            {
                if (_squares.AsSpan((part + 1) * _count, _count).ContainsAnyInRange(0, radius)) covered[part]++;
            }
        }

        return Array.ConvertAll(covered, records => (double)records / _count);
    }

    /// <summary>The squared distances of all records from one.</summary>
    private void Compare(int record)
    {
        Array.Clear(_squares);
        foreach (var axis in _numbers) AddSquares(axis, axis[record]);
        if (_codes.Length == 0) return;

        // Two indicator vectors differ by as many ones as they have, less two where it is the same.
        Array.Clear(_matches);
        foreach (var axis in _codes.Where(axis => axis[record] >= 0)) AddMatches(axis, axis[record]);
        for (var other = 0; other < _squares.Length; other++) _squares[other] += _ones[record] + _ones[other] - (2 * _matches[other]);
    }

    private void AddSquares(double[] axis, double value)
    {
        var at = 0;
        for (; at <= axis.Length - Vector<double>.Count; at += Vector<double>.Count)
        {
            var apart = new Vector<double>(axis, at) - new Vector<double>(value);
            (new Vector<double>(_squares, at) + (apart * apart)).CopyTo(_squares, at);
        }

        for (; at < axis.Length; at++) _squares[at] += (axis[at] - value) * (axis[at] - value);
    }

    private void AddMatches(int[] axis, int code)
    {
        var at = 0;
        for (; at <= axis.Length - Vector<int>.Count; at += Vector<int>.Count)
        {
            (new Vector<int>(_matches, at) - Vector.Equals(new Vector<int>(axis, at), new Vector<int>(code))).CopyTo(_matches, at);
        }

        for (; at < axis.Length; at++) _matches[at] += axis[at] == code ? 1 : 0;
    }

    /// <summary>The squared distance of the farthest of a record's nearest in its own part.</summary>
    private double Radius(int record, double[] nearest)
    {
        Array.Fill(nearest, double.PositiveInfinity);
        for (var other = 0; other < _count; other++)
        {
            if (other == record || _squares[other] >= nearest[^1]) continue;

            var place = nearest.Length - 1;
            for (; place > 0 && nearest[place - 1] > _squares[other]; place--) nearest[place] = nearest[place - 1];
            nearest[place] = _squares[other];
        }

        return nearest[^1];
    }
}
