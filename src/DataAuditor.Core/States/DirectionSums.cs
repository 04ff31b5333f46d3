using DataAuditor.Numerics;

namespace DataAuditor.States;

/// <summary>The sum of vectors' directions (each divided by its length), by groups of records, so that an interval can leave groups out.</summary>
public sealed class DirectionSums : IState<DirectionSums>
{
    public const int Groups = VectorSums.Groups;

    private readonly VectorSums _sums = new("embedding");

    /// <inheritdoc cref="VectorSums.Dimensions"/>
    public int Dimensions => _sums.Dimensions;

    public long Count => _sums.Count;

    /// <inheritdoc cref="VectorSums.Counts"/>
    public ReadOnlySpan<long> Counts => _sums.Counts;

    /// <returns>False for a vector of length 0, which has no direction.</returns>
    /// <exception cref="AuditException">It has more or fewer numbers than the vectors before it.</exception>
    public bool TryAdd(Sample sample, ReadOnlySpan<double> vector)
    {
        _sums.Agree(sample, vector.Length);
        var scale = 1 / Math.Sqrt(FixedLanes.Dot(vector, vector));
        if (!(scale > 0 && double.IsFinite(scale))) return false;

        _sums.Add(sample, vector, scale);
        return true;
    }

    public void Merge(DirectionSums later) => _sums.Merge(later._sums);

    public void Archive(StateArchive archive) => archive.PassState(_sums);

    /// <inheritdoc cref="VectorSums.Total"/>
    public double[] Total() => _sums.Total();

    /// <inheritdoc cref="VectorSums.Without"/>
    public double[] Without(int group, ReadOnlySpan<double> total) => _sums.Without(group, total);
}
