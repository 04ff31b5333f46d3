using System.Text.Json.Serialization;
using DataAuditor.Metrics.Agent.Episodes;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Agent.Utility;

/// <summary>How long episodes are.</summary>
public sealed record SimulationSteps() : RecordMetric<EpisodeMeans>(Description)
{
    private static readonly MetricInfo Description = new("agent.utility.simulation-steps", "Simulation steps", Modality.Agent, Dimension.Utility)
    {
        Summary = "Mean number of environment steps of an episode, which may be failed ones too: hold it beside the success rate. An episode without a step counts as 0, unless none has any.",
        Formula = @"\text{SimSteps} = \frac{1}{N} \sum_{i=1}^N L_i",
        Source = "Chang et al. 2024, PARTNR",
        Direction = Direction.Lower,
        Range = ValueRange.NonNegative,
        Needs = Needs.None,
    };

    private static readonly FieldNeed[] Needed =
    [
        new(Episode.StepsField) { Elsewhere = new FieldPlace("as arrays with one value a step", static sample => Episode.Of(sample).Steps is not null) },
    ];

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    public override EpisodeMeans Empty() => new();

    public override void Add(EpisodeMeans state, Sample sample, Evidence evidence)
    {
        double steps = Episode.Of(sample).Steps!.Value;
        state.Add(sample, steps);
        if (steps == 0) state.Remark("there is no step, which counts as 0");
        evidence.Show(sample, steps, "the number of steps", steps);
    }

    public override Measurement Measure(EpisodeMeans state, MetricContext context) => state.Values is { Count: > 0, Mean: 0 } ? Info.WorstFor("no episode has a step") : state.Measure(Info, context, "no steps");
}
