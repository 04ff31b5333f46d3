using System.Text.Json.Serialization;
using DataAuditor.Duplicates;
using DataAuditor.Metrics.Agent.Driving;
using DataAuditor.Metrics.Agent.Episodes;
using DataAuditor.Metrics.Agent.Scenarios;
using DataAuditor.Metrics.Text.Duplicates;

namespace DataAuditor.Metrics.Agent.Diversity;

/// <summary>How many episodes set up, or play out, nearly what an earlier one does.</summary>
public sealed record ScenarioNearDuplicateRate() : RecordMetric<ShingledDocuments>(Description)
{
    private static readonly MetricInfo Description = new("agent.diversity.scenario-near-duplicate-rate", "Near-duplicate rate of scenarios", Modality.Agent, Dimension.Diversity)
    {
        Summary = "Share of episodes whose scenario and actions are the same as, or nearly those of, an earlier episode that is none itself; candidates by MinHash, then compared exactly. A scenario is a text, taken by its words, or an object, taken by its values.",
        Formula = @"\frac{|\{i : \exists j < i, j \text{ kept}, J(S_n(e_i), S_n(e_j)) \ge \tau\}|}{N}",
        Source = "Broder 1997, On the resemblance and containment of documents",
        Direction = Direction.Lower,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    private static readonly FieldNeed Scenario = new(ScenarioShingles.Field);

    private static readonly FieldNeed Either = Scenario with { Or = [Actions.Role], Elsewhere = new FieldPlace("actions in its steps", static sample => Episode.Of(sample).Has(Actions.Role) || Episode.Of(sample).Steps == 0) };

    [Option("The least Jaccard similarity of two near-duplicates' shingles.", Min = 0.05, Max = 1)]
    public double Jaccard { get; init; } = 0.8;

    [Option("Words or actions of a shingle.", Min = 1, Max = 16)]
    public int N { get; init; } = 5;

    [Option("Whether episodes are compared by their scenarios, by their actions, or by both together.")]
    public ComparedScenario Compare { get; init; } = ComparedScenario.Both;

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => [Compare switch { ComparedScenario.Both => Either, ComparedScenario.Scenario => Scenario, _ => Actions.Need }];

    public override ShingledDocuments Empty() => new(Jaccard);

    public override void Add(ShingledDocuments state, Sample sample, Evidence evidence) => state.Add(ScenarioShingles.Of(sample, Compare, N, state.Hashes));

    public override Measurement Measure(ShingledDocuments state, MetricContext context) => DuplicateRate.Of(state, "scenario", context.Cancellation);
}
