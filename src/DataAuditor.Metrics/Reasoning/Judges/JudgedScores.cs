using DataAuditor.Agreement;
using DataAuditor.Intervals;
using DataAuditor.Metrics.Ratings;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Reasoning.Judges;

/// <summary>The scores that a judge and people gave the same records.</summary>
public sealed class JudgedScores : IState<JudgedScores>
{
    /// <summary>The judge's first.</summary>
    public ScorePairs Pairs { get; } = new();

    public RaterAgreement Raters { get; } = new();

    /// <summary>Records that one side left out.</summary>
    public long LeftOut { get; private set; }

    /// <param name="judge">Of each run of the judge.</param>
    /// <param name="human">Of each rater.</param>
    public void Add(long record, IReadOnlyList<double> judge, IReadOnlyList<double> human)
    {
        Raters.Add(human);
        if (judge.Count == 0 || human.Count == 0) LeftOut++;
        else Pairs.Add(record, judge.Average(), human.Average());
    }

    public void Merge(JudgedScores later)
    {
        Pairs.Merge(later.Pairs);
        Raters.Merge(later.Raters);
        LeftOut += later.LeftOut;
    }

    /// <summary>The coefficient with its interval; null where it is undefined.</summary>
    internal Part? Correlation(JudgeCorrelationMethod method)
    {
        double[] judge = [.. Pairs.First], human = [.. Pairs.Second];
        var name = method.ToString().ToLowerInvariant();
        return method switch
        {
            JudgeCorrelationMethod.Spearman when ScoreCorrelation.Spearman(judge, human) is { } rho =>
                new Part(name, rho) { Uncertainty = CorrelationInterval.Fisher(rho, judge.Length, ofRanks: true), IsReference = true },
            JudgeCorrelationMethod.Pearson when ScoreCorrelation.Pearson(judge, human) is { } r =>
                new Part(name, r) { Uncertainty = CorrelationInterval.Fisher(r, judge.Length), IsReference = true },
            JudgeCorrelationMethod.Kendall when ScoreCorrelation.Kendall(judge, human) is { } tau =>
                new Part(name, tau) { Uncertainty = CorrelationInterval.Kendall(tau, judge.Length), IsReference = true },
            _ => null,
        };
    }
}
