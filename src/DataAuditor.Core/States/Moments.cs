using DataAuditor.Intervals;
using DataAuditor.Numerics;

namespace DataAuditor.States;

/// <summary>Count, mean and variance of numbers, the same to the last bit for any order of them and any cut into parts.</summary>
public sealed class Moments : IState<Moments>
{
    private readonly ExactSum _sum = new();

    private readonly ExactSum _squares = new();

    public long Count { get; private set; }

    /// <summary>Not to be asked for without a number.</summary>
    public double Mean => _sum.Value / Count;

    /// <summary>Of the sample: over one less than the count. Not to be asked for below two numbers.</summary>
    public double Variance => Math.Max(0, (_squares.Value - (_sum.Value * _sum.Value / Count)) / (Count - 1));

    /// <summary>Of independent records: Student's interval; null below two numbers.</summary>
    public Uncertainty? Uncertainty => Count < 2 ? null : MeanInterval.Student(Mean, Variance, Count);

    /// <param name="value">Finite.</param>
    public void Add(double value)
    {
        Count++;
        _sum.Add(value);
        _squares.Add(value * value);
    }

    public void Merge(Moments later)
    {
        Count += later.Count;
        _sum.Merge(later._sum);
        _squares.Merge(later._squares);
    }

    public void Archive(StateArchive archive)
    {
        Count = archive.PassCount(Count);
        archive.PassState(_sum);
        archive.PassState(_squares);
    }
}
