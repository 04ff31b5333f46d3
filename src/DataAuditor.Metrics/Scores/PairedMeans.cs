using DataAuditor.States;

namespace DataAuditor.Metrics.Scores;

/// <summary>Two numbers for each record, for functions of their two means.</summary>
public sealed class PairedMeans : IState<PairedMeans>
{
    public Moments First { get; } = new();

    public Moments Second { get; } = new();

    /// <summary>Of the two numbers of a record.</summary>
    public Moments Products { get; } = new();

    public void Add(double first, double second)
    {
        First.Add(first);
        Second.Add(second);
        Products.Add(first * second);
    }

    public void Merge(PairedMeans later)
    {
        First.Merge(later.First);
        Second.Merge(later.Second);
        Products.Merge(later.Products);
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(First);
        archive.PassState(Second);
        archive.PassState(Products);
    }

    /// <summary>Of a function of the two means, by the delta method; null below two records.</summary>
    /// <param name="byFirst">The function's derivative by the first mean.</param>
    /// <param name="bySecond">By the second.</param>
    internal Uncertainty? Delta(double value, double byFirst, double bySecond)
    {
        var count = First.Count;
        if (count < 2) return null;

        var covariance = (Products.Mean - (First.Mean * Second.Mean)) * count / (count - 1);
        var variance = (byFirst * byFirst * First.Variance) + (bySecond * bySecond * Second.Variance) + (2 * byFirst * bySecond * covariance);
        return Uncertainty.Normal("delta", value, Math.Sqrt(Math.Max(0, variance) / count));
    }
}
