using System.Text.Json.Serialization;
using DataAuditor.Metrics.Agent.Elements;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Agent.Diversity;

/// <summary>How varied the agents of generated scenes are. Falls as more is generated for a prompt, so that only as many repeats compare.</summary>
public sealed record AgentDiversity() : RecordMetric<AgentCounts>(Description)
{
    private const string Lack = "no agent";

    private static readonly MetricInfo Description = new("agent.diversity.agent-diversity", "Agent diversity", Modality.Agent, Dimension.Diversity)
    {
        Summary = "Different agents among all agents of the scenes that were generated for the same prompt, else scenario, or of all where there is neither; agents of different prompts are never the same, so that without repeats of a prompt it is about the agents within single scenes. An agent that is null throughout does not count. Parts: types, actions and relative positions, each counted so.",
        Formula = @"\text{AD} = \frac{|\text{Unique agents}|}{|\text{Total agents}|}",
        Source = "Ruan et al. 2025, TTSG",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        PartNoun = "component",
        Needs = Needs.None,
    };

    private static readonly FieldNeed[] Needed = [SceneAgent.Field];

    [Option("When agents are the same: tuple, if type, action and position are; components counts the three apart and takes their mean.")]
    public AgentReading By { get; init; } = AgentReading.Tuple;

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    /// <summary>The same counts serve both readings.</summary>
    public override object FoldKey() => typeof(AgentCounts);

    public override AgentCounts Empty() => new();

    public override void Add(AgentCounts state, Sample sample, Evidence evidence) => state.Add(sample.Index, ElementKeys.GroupOf(sample), SceneAgent.AllOf(sample));

    public override Measurement Measure(AgentCounts state, MetricContext context)
    {
        if (state.Tuples.Records == 0) return Info.WorstFor(state.Tuples.Bare.NoRecord(Lack));

        var components = state.Components.Select(static component => (component.Name, Result: component.Share.Result())).ToList();
        var tuples = state.Tuples.Result();
        return new Measurement.Score(By is AgentReading.Tuple ? tuples.Value : components.Average(static component => component.Result.Value))
        {
            // How the three components hang together is not known to it.
            Uncertainty = By is AgentReading.Tuple ? tuples.Uncertainty : null,
            Parts =
            [
                .. from component in components
                   select new Part(component.Name, component.Result.Value)
                   {
                       Uncertainty = component.Result.Uncertainty,
                       Details = [new("unique", component.Result.Unique), new("all", component.Result.All)],
                       IsReference = By is AgentReading.Tuple,
                   },
            ],
            Notes = state.Tuples.Bare.Notes(Lack),
        };
    }
}
