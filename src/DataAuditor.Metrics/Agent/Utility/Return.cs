using System.Text.Json.Serialization;
using DataAuditor.Metrics.Agent.Episodes;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Agent.Utility;

/// <summary>How much reward episodes bring in, later reward counting for less.</summary>
public sealed record Return() : RecordMetric<EpisodeReturns>(Description)
{
    private const string Reward = "reward";

    private static readonly MetricInfo Description = new("agent.utility.return", "Discounted return", Modality.Agent, Dimension.Utility)
    {
        Summary = "Mean over episodes of the discounted sum of rewards from the first step on; the mean sum without discount is among the parts, for reference. Episodes without a step are left out.",
        Formula = @"G_0 = \sum_{k=0}^{T-1} \gamma^k r_{k+1}",
        Source = "Sutton and Barto 2018, Reinforcement Learning: An Introduction",
        Direction = Direction.Higher,
        Needs = Needs.None,
    };

    [Option("How much a reward is worth one step later.", Min = 0, Max = 1)]
    public double Gamma { get; init; } = 0.99;

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => [Episode.NeedUnlessEmpty(Reward)];

    public override EpisodeReturns Empty() => new();

    public override void Add(EpisodeReturns state, Sample sample, Evidence evidence)
    {
        var episode = Episode.Of(sample);
        if (episode.Scalars(Reward) is not { Steps: > 0 } || episode.WholeNumbers(Reward) is not { } rewards)
        {
            state.Discounted.Add(sample, null);
            return;
        }

        // From the last step on: no power is ever formed.
        var (discounted, sum) = (0.0, 0.0);
        for (var step = rewards.Steps - 1; step >= 0; step--)
        {
            discounted = rewards[step] + (Gamma * discounted);
            sum += rewards[step];
        }

        state.Discounted.Add(sample, discounted);
        state.Undiscounted.Add(sample, sum);
        evidence.Show(sample, -discounted, "the return", discounted);
    }

    public override Measurement Measure(EpisodeReturns state, MetricContext context) => state.Discounted.Measure(Info, context, "no step") switch
    {
        Measurement.Score score => score with { Parts = [Undiscounted(state, context)] },
        var measured => measured,
    };

    private Part Undiscounted(EpisodeReturns state, MetricContext context) =>
        new("undiscounted", state.Undiscounted.Values.Mean) { Uncertainty = state.Undiscounted.Uncertainty(Info, context), IsReference = true };
}
