using DataAuditor.Metrics.Ratings;
using DataAuditor.Metrics.Scores;
using DataAuditor.States;

namespace DataAuditor.Metrics.Reasoning.Judges;

/// <summary>How good answers are, on the whole and by each criterion.</summary>
public sealed class RubricMeans : IState<RubricMeans>
{
    public Moments Records { get; } = new();

    public Breakdown<Moments> Criteria { get; } = new();

    public RaterAgreement Raters { get; } = new();

    /// <summary>Records without an opinion.</summary>
    public long LeftOut { get; private set; }

    /// <param name="ratings">By criterion, at least one of each.</param>
    /// <returns>The record's mean; null for one without a criterion.</returns>
    public double? Add(IReadOnlyList<KeyValuePair<string, IReadOnlyList<double>>> ratings)
    {
        if (ratings.Count == 0)
        {
            LeaveOut();
            return null;
        }

        var sum = 0.0;
        foreach (var (criterion, given) in ratings)
        {
            var score = given.Average();
            sum += score;
            Criteria.Of(criterion)?.Add(score);
            Raters.Add(given);
        }

        var mean = sum / ratings.Count;
        Records.Add(mean);
        return mean;
    }

    public void LeaveOut() => LeftOut++;

    public void Merge(RubricMeans later)
    {
        Records.Merge(later.Records);
        Criteria.Merge(later.Criteria);
        Raters.Merge(later.Raters);
        LeftOut += later.LeftOut;
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(Records);
        archive.PassState(Criteria);
        archive.PassState(Raters);
        LeftOut = archive.PassCount(LeftOut);
    }
}
