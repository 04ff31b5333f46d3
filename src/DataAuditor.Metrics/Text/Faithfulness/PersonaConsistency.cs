using System.Text.Json.Serialization;
using DataAuditor.Metrics.Scores;
using DataAuditor.Metrics.Text.Entailment;

namespace DataAuditor.Metrics.Text.Faithfulness;

/// <summary>How many statements agree with who is said to speak.</summary>
public sealed record PersonaConsistency() : RecordMetric<PooledShare>(Description)
{
    /// <summary>From here on contradicting is likelier than not.</summary>
    private const double Contradicting = 0.5;

    private static readonly MetricInfo Description = new("text.faithfulness.persona-consistency", "Persona consistency", Modality.Text, Dimension.Faithfulness)
    {
        Summary = "Share of statements that no fact of the persona contradicts with a probability of ½ or more, over the statements of all records.",
        Formula = @"\frac{1}{N} \sum_{i=1}^{N} \mathbb{1}[\max_{f} P(f \text{ contradicts } s_i) < \tfrac{1}{2}]",
        Source = "Welleck et al. 2019, Dialogue Natural Language Inference",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    private static readonly FieldNeed[] Needed = [PersonaContradiction.Instance.Need];

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => Needed;

    public override PooledShare Empty() => new();

    public override void Add(PooledShare state, Sample sample, Evidence evidence)
    {
        // A statement that is held against no fact is not asked about.
        var worst = PersonaContradiction.Instance.RowsOf(sample).Where(static row => row.Count > 0).Select(static row => row.Max()).ToArray();
        state.Add(sample.Index, worst.Count(static probability => probability < Contradicting), worst.Length);
        for (var statement = 0; statement < worst.Length; statement++)
        {
            if (worst[statement] >= Contradicting) evidence.Show(sample, worst[statement], $"the contradiction of statement {statement + 1}", worst[statement]);
        }
    }

    public override Measurement Measure(PooledShare state, MetricContext context) => state.Measure(Info, context, "no record has a statement beside a persona");
}
