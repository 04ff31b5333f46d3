using DataAuditor.Intervals;
using DataAuditor.States;

namespace DataAuditor.Metrics.Watermarks;

/// <summary>How many bits were found again after one attack.</summary>
public sealed class AttackedBits : IState<AttackedBits>
{
    private readonly Moments _records = new();

    /// <summary>Of all records.</summary>
    public Share Bits { get; } = new();

    public void Merge(AttackedBits later)
    {
        _records.Merge(later._records);
        Bits.Merge(later.Bits);
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(_records);
        archive.PassState(Bits);
    }

    internal void Add(int right, int length)
    {
        _records.Add((double)right / length);
        Bits.Add(right, length);
    }

    /// <summary>How probable it is that as many bits or more are right by chance: the exact binomial test against ½, one-sided.</summary>
    internal double ChanceOf() => BinomialTest.AtLeast(Bits.Hits, Bits.Count, 0.5);

    internal Part PartOf(string attack) => new(attack, _records.Mean)
    {
        Uncertainty = _records.Uncertainty?.Within(0, 1),
        Details = [new("bits", Bits.Count), new("right", Bits.Hits), new("p-value", ChanceOf())],
    };
}
