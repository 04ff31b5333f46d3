using DataAuditor.Intervals;
using DataAuditor.Metrics.Scores;
using DataAuditor.States;

namespace DataAuditor.Metrics.Reasoning.Domains;

/// <summary>How records fare in domain and out of it.</summary>
public sealed class DomainScores : IState<DomainScores>
{
    public RecordMeans In { get; } = new();

    public RecordMeans Out { get; } = new();

    public long LeftOut => In.LeftOut + Out.LeftOut;

    public long Records => In.Values.Count + Out.Values.Count + LeftOut;

    public void Merge(DomainScores later)
    {
        In.Merge(later.In);
        Out.Merge(later.Out);
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(In);
        archive.PassState(Out);
    }

    /// <summary>The mean in domain less that out of it.</summary>
    /// <param name="areVerdicts">Whether every score is 0 or 1.</param>
    internal Part Difference(bool areVerdicts)
    {
        Moments own = In.Values, others = Out.Values;
        var difference = own.Mean - others.Mean;
        var uncertainty = areVerdicts
            ? Uncertainty.Difference(own.Mean, Wilson(own), others.Mean, Wilson(others))
            : own.Count > 1 && others.Count > 1 ? MeanInterval.Welch(own.Mean, own.Variance, own.Count, others.Mean, others.Variance, others.Count) : null;
        return new Part("difference", difference) { Uncertainty = uncertainty?.Within(-1, 1), IsReference = true };
    }

    /// <summary>The mean of one domain.</summary>
    /// <inheritdoc cref="Difference"/>
    internal static Part PartOf(string name, Moments scores, bool areVerdicts) => new(name, scores.Mean)
    {
        Uncertainty = areVerdicts ? Wilson(scores) : scores.Uncertainty?.Within(0, 1),
        IsReference = true,
        Details = [new("records", scores.Count)],
    };

    /// <summary>The sum of verdicts is a whole number, but for the division by their count.</summary>
    private static Uncertainty Wilson(Moments verdicts) => BinomialInterval.Wilson(Math.Round(verdicts.Mean * verdicts.Count), verdicts.Count);
}
