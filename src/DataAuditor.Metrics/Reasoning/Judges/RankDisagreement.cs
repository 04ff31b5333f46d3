using DataAuditor.Metrics.Scores;
using DataAuditor.Numerics;

namespace DataAuditor.Metrics.Reasoning.Judges;

/// <summary>Shows the records that a judge ranks most otherwise than people do.</summary>
internal static class RankDisagreement
{
    public static IReadOnlyList<Exhibit> Of(ScorePairs pairs)
    {
        double[] judge = Ranks.Of([.. pairs.First]), human = Ranks.Of([.. pairs.Second]);
        var evidence = new Evidence();
        for (var at = 0; at < pairs.Count; at++)
        {
            var apart = Math.Abs(judge[at] - human[at]);
            if (apart == 0 || !evidence.Wants(pairs.Records[at], apart)) continue;

            evidence.Add(new Exhibit(
                pairs.Records[at],
                apart,
                $"the judge's {Number.Format(pairs.First[at])} has rank {Number.Format(judge[at])} of {pairs.Count}, people's {Number.Format(pairs.Second[at])} rank {Number.Format(human[at])}"));
        }

        return evidence.Exhibits;
    }
}
