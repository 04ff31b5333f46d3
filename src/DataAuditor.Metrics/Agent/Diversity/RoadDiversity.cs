using System.Text.Json;
using System.Text.Json.Serialization;
using DataAuditor.Metrics.Agent.Elements;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Agent.Diversity;

/// <summary>How varied the roads of generated scenes are. Falls as more is generated for a prompt, so that only as many repeats compare.</summary>
public sealed record RoadDiversity() : RecordMetric<UniqueShare>(Description)
{
    private const string Roads = "roads";

    private const string Lack = "no road";

    private static readonly MetricInfo Description = new("agent.diversity.road-diversity", "Road diversity", Modality.Agent, Dimension.Diversity)
    {
        Summary = "Different road ids among all of the scenes that were generated for the same prompt, else scenario, or of all where there is neither; roads of different prompts are never the same, so that without repeats of a prompt it is about the roads within single scenes. A road that is null does not count.",
        Formula = @"\text{RD} = \frac{|\text{Unique roads}|}{|\text{Total roads}|}",
        Source = "Ruan et al. 2025, TTSG",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    private static readonly FieldNeed[] Needed = [Roads];

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    public override UniqueShare Empty() => new();

    public override void Add(UniqueShare state, Sample sample, Evidence evidence)
    {
        var (group, roads) = (ElementKeys.GroupOf(sample), sample.Json(Roads)!.Value);
        if (roads.ValueKind is JsonValueKind.Object) throw sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(Roads))}' must be an array of road ids, or one");

        IEnumerable<JsonElement> all = roads.ValueKind is JsonValueKind.Array ? roads.EnumerateArray() : [roads];
        state.Add(sample.Index, [.. all.Where(static road => road.ValueKind is not JsonValueKind.Null).Select(road => ElementKeys.Of(group, ElementValue.TextOf(road)))]);
    }

    public override Measurement Measure(UniqueShare state, MetricContext context)
    {
        if (state.Records == 0) return Info.WorstFor(state.Bare.NoRecord(Lack));

        var result = state.Result();
        return new Measurement.Score(result.Value)
        {
            Uncertainty = result.Uncertainty,
            Parts = [new Part("unique", result.Unique) { IsReference = true }, new Part("all", result.All) { IsReference = true }],
            Notes = state.Bare.Notes(Lack),
        };
    }
}
