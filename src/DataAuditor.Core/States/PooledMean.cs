using DataAuditor.Intervals;
using DataAuditor.Numerics;

namespace DataAuditor.States;

/// <summary>
/// Mean of the members of all records, such as their steps, where each member counts the same. The members of a record hang together, so its
/// interval is over records. Sums are exact: the same to the last bit for any order and any cut.
/// </summary>
public sealed class PooledMean : IState<PooledMean>
{
    private readonly ExactSum _sum = new();

    private readonly ExactSum _squaredSums = new();

    private readonly ExactSum _sumsByMembers = new();

    private Int128 _squaredMembers;

    public long Records { get; private set; }

    public long Members { get; private set; }

    /// <summary>Not to be asked for without a member.</summary>
    public double Value => _sum.Value / Members;

    /// <summary>By the linearised variance of a ratio; null below two records.</summary>
    public Uncertainty? Uncertainty
    {
        get
        {
            if (Records < 2) return null;

            var mean = Value;
            var squares = _squaredSums.Value - (2 * mean * _sumsByMembers.Value) + (mean * mean * (double)_squaredMembers);
            return RatioInterval.Linearised(mean, Math.Max(0, squares), Members, Records);
        }
    }

    /// <summary>Takes in a record with at least one member.</summary>
    /// <param name="values">Of its members; finite.</param>
    public void Add(IReadOnlyCollection<double> values)
    {
        ArgumentOutOfRangeException.ThrowIfZero(values.Count);
        var sum = 0.0;
        foreach (var value in values)
        {
            _sum.Add(value);
            sum += value;
        }

        Records++;
        Members += values.Count;
        _squaredSums.Add(sum * sum);
        _sumsByMembers.Add(sum * values.Count);
        _squaredMembers += (Int128)values.Count * values.Count;
    }

    public void Merge(PooledMean later)
    {
        Records += later.Records;
        Members += later.Members;
        _sum.Merge(later._sum);
        _squaredSums.Merge(later._squaredSums);
        _sumsByMembers.Merge(later._sumsByMembers);
        _squaredMembers += later._squaredMembers;
    }

    public void Archive(StateArchive archive)
    {
        Records = archive.PassCount(Records);
        Members = archive.PassCount(Members);
        archive.PassState(_sum);
        archive.PassState(_squaredSums);
        archive.PassState(_sumsByMembers);
        _squaredMembers = archive.Pass(_squaredMembers);
    }
}
