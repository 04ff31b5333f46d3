using System.Runtime.Intrinsics;
using DataAuditor.Intervals;

namespace DataAuditor.States;

/// <summary>
/// Sums of vectors whose numbers lie between −1 and 1, by groups of records, so that an interval can leave groups out. Numbers are taken in
/// steps of 2⁻⁴⁰ and added up as whole numbers: no order and no cut into parts changes the sum.
/// </summary>
/// <param name="noun">What a vector is, for messages.</param>
public sealed class VectorSums(string noun) : IState<VectorSums>
{
    public const int Groups = 32;

    private const double Step = 1.0 / (1L << 40);

    /// <summary>Adding this to a number from −1 to 1 leaves its steps in the lowest bits.</summary>
    private const double Shift = 3L << 11;

    /// <summary>So many numbers of 2⁴⁰ steps fit into a sum.</summary>
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

    /// <summary>Adds a multiple of a vector.</summary>
    /// <param name="scale">What makes its numbers lie between −1 and 1.</param>
    /// <returns>The group that the record is of.</returns>
    public int Add(Sample sample, ReadOnlySpan<double> vector, double scale)
    {
        Agree(sample, vector.Length);
        var group = DocumentGroups.Of(sample.Index, Groups);
        Grow(group, 1);
        Add(vector, scale, _sums[group] ??= new long[Dimensions]);
        return group;
    }

    private void Grow(int group, long more)
    {
        _counts[group] += more;
        if (_counts[group] > MostInGroup) throw new InvalidOperationException($"More than {MostInGroup} vectors in a group do not add up exactly.");
    }

    public void Merge(VectorSums later)
    {
        if (later._first is { } first) Agree(first, later.Dimensions);
        for (var group = 0; group < Groups; group++)
        {
            Grow(group, later._counts[group]);
            if (later._sums[group] is not { } others) continue;

            var sums = _sums[group] ??= new long[Dimensions];
            for (var at = 0; at < sums.Length; at++) sums[at] += others[at];
        }
    }

    public void Archive(StateArchive archive)
    {
        _first = archive.PassRecord(_first);
        Dimensions = archive.PassCount(Dimensions);
        archive.PassEach(_counts.AsSpan());
        for (var group = 0; group < Groups; group++)
        {
            if (_counts[group] is < 0 or > MostInGroup || (_counts[group] > 0 && _first is null)) throw StateArchive.Broken("a number of vectors is none");
            if (_counts[group] == 0) continue;

            _sums[group] = archive.PassArray(_sums[group] ?? []);
            if (_sums[group]!.Length != Dimensions) throw StateArchive.Broken("a sum has more or fewer numbers than another");
        }
    }

    /// <summary>The sum over all groups.</summary>
    public double[] Total()
    {
        var total = new Int128[Dimensions];
        foreach (var sums in _sums.OfType<long[]>())
        {
            for (var at = 0; at < total.Length; at++) total[at] += sums[at];
        }

        return [.. total.Select(static sum => (double)sum * Step)];
    }

    /// <summary>The sum over all groups but one.</summary>
    /// <param name="total">Over all of them.</param>
    public double[] Without(int group, ReadOnlySpan<double> total)
    {
        var rest = total.ToArray();
        for (var at = 0; at < rest.Length && _sums[group] is { } sums; at++) rest[at] -= sums[at] * Step;
        return rest;
    }

    /// <exception cref="AuditException">A vector has more or fewer numbers than those before it.</exception>
    internal void Agree(Sample sample, int dimensions)
    {
        if (_first is null) (_first, Dimensions) = (sample, dimensions);
        else if (dimensions != Dimensions) throw sample.Wrong($"the {noun} has {dimensions} numbers, and those before it have {Dimensions}");
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
}
