using System.Text.Json.Serialization;
using DataAuditor.Metrics.Agent.Driving;
using DataAuditor.Metrics.Agent.Episodes;
using DataAuditor.Metrics.Agent.Overall;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Agent.Utility;

/// <summary>How well the agent drives, all in all. Scores of one name point in opposite directions elsewhere: here higher is always better.</summary>
public sealed record OverallScore() : RecordMetric<OverallSums>(Description)
{
    private static readonly MetricInfo Description = new("agent.utility.overall-score", "Overall driving score", Modality.Agent, Dimension.Utility)
    {
        Summary = "One score for driving, higher is better: the weighted terms of SafeBench's paper (1 at best, not cut off below 0), one less the costs that SafeBench's code adds up (likewise), or the driving score of the CARLA leaderboard 2 (0 to 100, mean over all routes). Parts: the terms.",
        Formula = @"\text{OS} = \frac{\sum_k w_k g_k(\bar{m}_k)}{\sum_k w_k}, \quad \text{DS} = \frac{1}{N} \sum_{i=1}^{N} R_i \prod_j p_j^{n_{i,j}}",
        Source = "Xu et al. 2022, SafeBench; CARLA Autonomous Driving Leaderboard",
        Direction = Direction.Higher,
        Range = new ValueRange(double.NegativeInfinity, DrivingScore.Highest),
        Needs = Needs.None,
        PartNoun = "term",
        AlsoCovers = [Dimension.Safety],
    };

    [Option("The terms of SafeBench's paper (safebench-paper), those of its code (safebench-cost), or the driving score of the CARLA leaderboard 2 (carla-leaderboard-2).")]
    public OverallVariant Variant { get; init; } = OverallVariant.SafebenchPaper;

    [Option("Weights of SafeBench's terms by their names, in place of its own; terms without one do not count.")]
    public IReadOnlyDictionary<string, double> Weights { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);

    [Option("Whether turns are taken as the differences of headings (raw), as SafeBench does, or by the shorter way around (wrapped).")]
    public YawDifference Difference { get; init; } = YawDifference.Raw;

    [Option("How many routes there were to drive: those without an episode score 0 on the leaderboard. 0 for as many as there are episodes.", Min = 0)]
    public int Routes { get; init; }

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Variant is OverallVariant.CarlaLeaderboard2 ? [Travel.NeedOfRoute, Infractions.NeedOfAny(withCollisions: true)] : Terms.Needs;

    private IReadOnlyList<ScoreTerm> All => Variant is OverallVariant.SafebenchCost ? ScoreTerm.OfCost : ScoreTerm.OfPaper;

    private WeightedTerms Terms => new(All, Weights);

    private string? Fault => Variant is OverallVariant.CarlaLeaderboard2
        ? Weights.Count > 0 ? "option 'weights' is of SafeBench's terms, which the leaderboard has none of" : null
        : Routes > 0 ? "option 'routes' is of the leaderboard, and SafeBench's terms are averaged over the episodes that there are" : WeightedTerms.Fault(All, Weights);

    private IEnumerable<KeyValuePair<string, double>> OrderedWeights => Weights.OrderBy(static weight => weight.Key, StringComparer.Ordinal);

    public bool Equals(OverallScore? other) =>
        other is not null && Variant == other.Variant && Difference == other.Difference && Routes == other.Routes && OrderedWeights.SequenceEqual(other.OrderedWeights);

    public override int GetHashCode() => HashCode.Combine(Variant, Difference, Routes, Weights.Count);

    /// <inheritdoc/>
    public override double? ScoreOf(double value) => Math.Clamp(Variant is OverallVariant.CarlaLeaderboard2 ? value / DrivingScore.Highest : value, 0, 1);

    public override OverallSums Empty() => new(Terms);

    public override void Add(OverallSums state, Sample sample, Evidence evidence)
    {
        if (Fault is not null) return;
        if (Variant is OverallVariant.CarlaLeaderboard2)
        {
            LeaderboardScore.Add(state, sample, evidence);
            return;
        }

        if (state.Terms.ReadYaw && YawVelocity.AreDoubtful(sample, Episode.Of(sample))) state.Routes.Remark(YawVelocity.Doubt);
        if (Difference is YawDifference.Raw && state.Terms.ReadYaw && YawVelocity.IsBroken(sample)) state.Routes.Remark("headings jump by more than half a turn, which counts in full, as SafeBench has it");
        if (state.Terms.Add(state, sample, Difference) is { } score and < 1) evidence.Show(sample, 1 - score, "the score of the episode alone", score);
    }

    public override Measurement Measure(OverallSums state, MetricContext context) =>
        Fault is { } fault ? Measurement.NotMeasurable(fault)
        : Variant is OverallVariant.CarlaLeaderboard2 ? LeaderboardScore.Measure(Info, state, context, Routes)
        : state.Terms.Measure(Info, state, context);
}
