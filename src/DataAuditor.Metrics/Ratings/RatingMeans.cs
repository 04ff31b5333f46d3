using DataAuditor.States;

namespace DataAuditor.Metrics.Ratings;

/// <summary>The mean rating of each record, and how far its raters agree.</summary>
public sealed class RatingMeans : IState<RatingMeans>
{
    internal Moments Records { get; } = new();

    internal RaterAgreement Raters { get; } = new();

    /// <summary>Records that no rater rated.</summary>
    internal long LeftOut { get; private set; }

    public void Merge(RatingMeans later)
    {
        Records.Merge(later.Records);
        Raters.Merge(later.Raters);
        LeftOut += later.LeftOut;
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(Records);
        archive.PassState(Raters);
        LeftOut = archive.PassCount(LeftOut);
    }

    /// <returns>The record's mean; null where it has no rating.</returns>
    internal double? Add(IReadOnlyList<double> ratings)
    {
        if (ratings.Count == 0)
        {
            LeftOut++;
            return null;
        }

        var mean = ratings.Average();
        Records.Add(mean);
        Raters.Add(ratings);
        return mean;
    }
}
