using System.Text.Json.Serialization;
using DataAuditor.Metrics.Reasoning.Preferences;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Reasoning.Fidelity;

/// <summary>How often a reward model ranks the output higher that people prefer.</summary>
public sealed record RewardAccuracy() : RecordMetric<RewardShares>(Description), IChecksRecords
{
    private static readonly MetricInfo Description = new("reasoning.fidelity.reward-accuracy", "Pairwise accuracy of a reward model", Modality.Reasoning, Dimension.Fidelity)
    {
        Summary = "Share of pairs of outputs whose preferred one has the higher reward; the first one counts as ranked higher only where its reward is strictly so.",
        Formula = @"\frac{1}{N} \sum_{i=1}^{N} \mathbb{I}(\hat{z}_i = z_i),\quad \hat{z}_i = \mathbb{I}(R_\phi(c_{i,a}) > R_\phi(c_{i,b}))",
        Source = "Bai et al. 2022; Frick et al. 2024; Lambert et al. 2024, RewardBench",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    [Option("What equal rewards count as: a ranking of the second output as the better (second), as in the formula, or a wrong one (wrong), as in RewardBench.")]
    public RewardTies Ties { get; init; } = RewardTies.Second;

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => RewardedPair.Needs;

    public override RewardShares Empty() => new();

    public override void Add(RewardShares state, Sample sample, Evidence evidence)
    {
        var pair = RewardedPair.Of(sample);
        var isRight = pair.IsRight(Ties);
        state.Add(isRight, pair.IsTied);
        var weight = Math.Min(double.MaxValue, Math.Abs(pair.First - pair.Second));
        if (!isRight && evidence.Wants(sample.Index, weight)) evidence.Add(new Exhibit(sample.Index, weight, pair.Fault));
    }

    /// <summary>A pair that is ranked wrongly.</summary>
    public IEnumerable<RecordFault> FaultsOf(Sample sample)
    {
        var pair = RewardedPair.Of(sample);
        if (!pair.IsRight(Ties)) yield return new RecordFault(pair.Fault);
    }

    public override Measurement Measure(RewardShares state, MetricContext context)
    {
        if (state.Right.Count == 0) return Info.WorstFor("there is no synthetic record");
        if (state.Tied.Hits == state.Tied.Count) return Info.WorstFor("the rewards of every pair are equal");

        return new Measurement.Score(state.Right.Value)
        {
            Uncertainty = state.Right.Uncertainty,
            Parts = [new Part("ties", state.Tied.Value) { Uncertainty = state.Tied.Uncertainty, IsReference = true }],
        };
    }
}
