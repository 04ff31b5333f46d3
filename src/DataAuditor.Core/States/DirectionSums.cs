using System.Runtime.Intrinsics;
using DataAuditor.Intervals;
using DataAuditor.Numerics;

namespace DataAuditor.States;

/// <summary>
/// The sum of vectors' directions (each divided by its length), by groups of records, so that an interval can leave groups out. Directions
/// are taken in steps of 2⁻⁴⁰ and added up as whole numbers: no order and no cut into parts changes the sum.
/// </summary>
public sealed class DirectionSums : IState<DirectionSums>
{
    public const int Groups = 32;

    private const double Step = 1.0 / (1L << 40);

    /// <summary>Adding this to a number from −1 to 1 leaves its steps in the lowest bits.</summary>
    private const double Shift = 3L << 11;

    /// <summary>So many directions of 2⁴⁰ steps fit into a sum.</summary>
    private const long MostInGroup = (1L << 22) - 1;

    private static readonly long ShiftBits = BitConverter.DoubleToInt64Bits(Shift);

    private readonly long[] _counts = new long[Groups];

    private readonly long[]?[] _sums = new long[]?[Groups];

    private Sample? _first;

    /// <summary>How many numbers a vector has; 0 before the first.</summary>
    public int Dimensions { get; private set; }

    public long Count => _counts.Sum();

    /// <summary>How many vectors each group has.</summary>
    public ReadOnlySpan<long> Counts => _counts;

    /// <returns>False for a vector of length 0, which has no direction.</returns>
    /// <exception cref="AuditException">It has more or fewer numbers than the vectors before it.</exception>
    public bool TryAdd(Sample sample, ReadOnlySpan<double> vector)
    {
        Agree(sample, vector.Length);
        var scale = 1 / Math.Sqrt(FixedLanes.Dot(vector, vector));
        if (!(scale > 0 && double.IsFinite(scale))) return false;

        var group = DocumentGroups.Of(sample.Index, Groups);
        if (++_counts[group] > MostInGroup) throw new InvalidOperationException($"More than {MostInGroup} vectors in a group do not add up exactly.");
        Add(vector, scale, _sums[group] ??= new long[Dimensions]);
        return true;
    }

    public void Merge(DirectionSums later)
    {
        if (later._first is { } first) Agree(first, later.Dimensions);
        for (var group = 0; group < Groups; group++)
        {
            _counts[group] += later._counts[group];
            if (later._sums[group] is not { } others) continue;

            var sums = _sums[group] ??= new long[Dimensions];
            for (var at = 0; at < sums.Length; at++) sums[at] += others[at];
        }
    }

    /// <summary>The sum over all groups.</summary>
    public double[] Total()
    {
        var total = new long[Dimensions];
        foreach (var sums in _sums.OfType<long[]>())
        {
            for (var at = 0; at < total.Length; at++) total[at] += sums[at];
        }

        return [.. total.Select(static sum => sum * Step)];
    }

    /// <summary>The sum over all groups but one.</summary>
    /// <param name="total">Over all of them.</param>
    public double[] Without(int group, ReadOnlySpan<double> total)
    {
        var rest = total.ToArray();
        for (var at = 0; at < rest.Length && _sums[group] is { } sums; at++) rest[at] -= sums[at] * Step;
        return rest;
    }

    private static void Add(ReadOnlySpan<double> vector, double scale, Span<long> sums)
    {
        sums = sums[..vector.Length];
        var shift = Vector512.Create(Shift);
        var bits = Vector512.Create(ShiftBits);
        var at = 0;
        for (; at <= vector.Length - Vector512<double>.Count; at += Vector512<double>.Count)
        {
            var shifted = (Vector512.Create(vector.Slice(at, Vector512<double>.Count)) * scale) + shift;
            (Vector512.Create<long>(sums.Slice(at, Vector512<long>.Count)) + shifted.AsInt64() - bits).CopyTo(sums[at..]);
        }

        for (; at < vector.Length; at++) sums[at] += BitConverter.DoubleToInt64Bits((vector[at] * scale) + Shift) - ShiftBits;
    }

    private void Agree(Sample sample, int dimensions)
    {
        if (_first is null) (_first, Dimensions) = (sample, dimensions);
        else if (dimensions != Dimensions) throw sample.Wrong($"the embedding has {dimensions} numbers, and those before it have {Dimensions}");
    }
}
