using System.Numerics;
using DataAuditor.States;

namespace DataAuditor.Tables.Summaries;

/// <summary>What is counted of one column of numbers or dates.</summary>
public sealed class NumberSummary : IState<NumberSummary>
{
    private readonly double _centre;

    /// <summary>The plan's edges and then infinity, up to a power of two less one.</summary>
    private readonly double[] _ladder;

    private readonly int _edges;

    private readonly long[] _cells;

    public NumberSummary(SummaryColumn column)
    {
        _centre = column.Centre;
        _edges = column.Edges.Length;
        _ladder = new double[BitOperations.RoundUpToPowerOf2((uint)_edges + 1) - 1];
        _ladder.AsSpan().Fill(double.PositiveInfinity);
        column.Edges.CopyTo(_ladder);
        _cells = new long[column.Cells];
    }

    public long Nulls { get; private set; }

    public long NaN { get; private set; }

    public long NegativeInfinities { get; private set; }

    public long PositiveInfinities { get; private set; }

    public long Finite { get; private set; }

    /// <summary>The smallest finite value; infinity where there is none.</summary>
    public double Least { get; private set; } = double.PositiveInfinity;

    /// <summary>The largest finite value; negative infinity where there is none.</summary>
    public double Most { get; private set; } = double.NegativeInfinity;

    /// <summary>Of the finite values less the plan's centre; see <see cref="SummaryPlan.Summed"/>.</summary>
    public double Sum { get; private set; }

    /// <summary>Of the squares of the finite values less the plan's centre.</summary>
    public double Squares { get; private set; }

    /// <summary>Values that are neither null nor NaN below the first edge, on it, between it and the next, and so on.</summary>
    public ReadOnlySpan<long> Cells => _cells;

    /// <summary>All that are not null.</summary>
    public long Values => Finite + NegativeInfinities + PositiveInfinities + NaN;

    /// <summary>Takes in what an engine counted.</summary>
    /// <exception cref="InvalidDataException">The counts contradict each other.</exception>
    public void Add(NumberCounts counts)
    {
        if (counts.Cells.Count != _cells.Length) throw new ArgumentException("There are more cells, or fewer, than the plan has.", nameof(counts));

        Nulls += counts.Nulls;
        NaN += counts.NaN;
        NegativeInfinities += counts.NegativeInfinities;
        PositiveInfinities += counts.PositiveInfinities;
        Finite += counts.Finite;
        Least = Math.Min(Least, counts.Least);
        Most = Math.Max(Most, counts.Most);
        Sum += counts.Sum;
        Squares += counts.Squares;
        for (var cell = 0; cell < _cells.Length; cell++) _cells[cell] += counts.Cells[cell];
        Check();
    }

    /// <summary>Takes in some rows.</summary>
    /// <param name="centred">Receives the finite values less the centre, NaN for the others.</param>
    internal void Add(NumberColumn column, int from, Span<double> centred)
    {
        var values = column.Values.Slice(from, centred.Length);
        double sum = 0, squares = 0;
        for (var row = 0; row < values.Length; row++)
        {
            var value = values[row];
            centred[row] = double.NaN;
            if (column.Nulls is { } nulls && nulls[from + row])
            {
                Nulls++;
                continue;
            }

            if (double.IsNaN(value))
            {
                NaN++;
                continue;
            }

            _cells[CellOf(value)]++;
            if (double.IsFinite(value))
            {
                Finite++;
                Least = Math.Min(Least, value);
                Most = Math.Max(Most, value);
                var distance = SummaryPlan.Summed(value, _centre);
                centred[row] = distance;
                sum += distance;
                squares += distance * distance;
            }
            else if (value > 0)
            {
                PositiveInfinities++;
            }
            else
            {
                NegativeInfinities++;
            }
        }

        Sum += sum;
        Squares += squares;
    }

    /// <inheritdoc/>
    public void Merge(NumberSummary later)
    {
        Nulls += later.Nulls;
        NaN += later.NaN;
        NegativeInfinities += later.NegativeInfinities;
        PositiveInfinities += later.PositiveInfinities;
        Finite += later.Finite;
        Least = Math.Min(Least, later.Least);
        Most = Math.Max(Most, later.Most);
        Sum += later.Sum;
        Squares += later.Squares;
        for (var cell = 0; cell < _cells.Length; cell++) _cells[cell] += later._cells[cell];
    }

    /// <inheritdoc/>
    public void Archive(StateArchive archive)
    {
        Nulls = archive.PassCountOf(Nulls);
        NaN = archive.PassCountOf(NaN);
        NegativeInfinities = archive.PassCountOf(NegativeInfinities);
        PositiveInfinities = archive.PassCountOf(PositiveInfinities);
        Finite = archive.PassCountOf(Finite);
        Least = archive.Pass(Least);
        Most = archive.Pass(Most);
        Sum = archive.Pass(Sum);
        Squares = archive.Pass(Squares);
        archive.PassCountsOf(_cells);
        Check();
    }

    /// <summary>What is read, and what an engine answers, must agree with itself.</summary>
    private void Check()
    {
        var cells = 0L;
        foreach (var cell in _cells) cells += cell;
        if (cells != Finite + NegativeInfinities + PositiveInfinities) throw StateArchive.Broken("a column's cells do not add up to its values");
    }

    /// <summary>A search without branches: the number of edges below the value.</summary>
    private int CellOf(double value)
    {
        var below = 0;
        for (var step = (_ladder.Length + 1) / 2; step > 0; step /= 2)
        {
            below += _ladder[below + step - 1] < value ? step : 0;
        }

        return below < _edges && _ladder[below] == value ? (2 * below) + 1 : 2 * below;
    }
}
