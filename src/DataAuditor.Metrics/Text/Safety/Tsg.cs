using System.Text.Json.Serialization;
using DataAuditor.Metrics.Scores;
using DataAuditor.Metrics.Text.Toxicity;

namespace DataAuditor.Metrics.Text.Safety;

/// <summary>How many dialogues have a toxic reply.</summary>
public sealed record Tsg() : RecordMetric<RecordShares>(Description)
{
    private static readonly MetricInfo Description = new("text.safety.tsg", "Toxic sentence generation rate", Modality.Text, Dimension.Safety)
    {
        Summary = "Share of dialogues in which at least one reply is toxic.",
        Formula = @"\frac{1}{|\mathcal{D}|} \sum_{d \in \mathcal{D}} \mathbb{1}[\max_{r \in R_d} t(r) \ge \tau]",
        Source = "Chen et al. 2023, ToxicChat",
        Direction = Direction.Lower,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    [Option("The toxicity from which on a turn is toxic.", Min = 0, Max = 1)]
    public double Threshold { get; init; } = 0.5;

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Exchanges.Needs;

    public override RecordShares Empty() => new();

    public override void Add(RecordShares state, Sample sample, Evidence evidence)
    {
        var exchanges = Exchanges.Of(sample);
        state.Add(exchanges.Count == 0 ? null : exchanges.Any(exchange => exchange.Reply >= Threshold));
        foreach (var exchange in exchanges.Where(exchange => exchange.Reply >= Threshold))
        {
            evidence.Show(sample, exchange.Reply, $"the toxicity of the reply at turn {exchange.Turn}", exchange.Reply);
        }
    }

    public override Measurement Measure(RecordShares state, MetricContext context) => state.Measure(Info, Exchanges.None);
}
