using System.Globalization;
using System.Text.Json.Serialization;
using DataAuditor.Metrics.Agent.Scenes;

namespace DataAuditor.Metrics.Agent.Validity;

/// <summary>How often rendered scenes match the prompts that they were generated from.</summary>
public sealed record SceneMatch() : RecordMetric<SceneMeans>(Description)
{
    private static readonly MetricInfo Description = new("agent.validity.scene-match", "Scene match", Modality.Agent, Dimension.Validity)
    {
        Summary = "Mean over records, each with the repeats of one prompt, of the share of these repeats whose rendered scene matches the prompt, as the field 'matched' says, one truth or one for each repeat, or else a judge that is shown prompt and pictures.",
        Formula = @"\frac{1}{N} \sum_{i=1}^N \frac{1}{R_i} \sum_{r=1}^{R_i} \mathbf{1}\{\text{scene } r \text{ matches the prompt of record } i\}",
        Source = "Ruan et al. 2025, TTSG",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => [SceneVerdicts.Need];

    public override SceneMeans Empty() => new();

    public override void Add(SceneMeans state, Sample sample, Evidence evidence)
    {
        if (SceneVerdicts.Instance.IsUnusable(sample))
        {
            state.Unusable++;
            return;
        }

        if (SceneVerdicts.Instance.VerdictsOf(sample) is not { } verdicts)
        {
            state.WithoutOpinion++;
            return;
        }

        var matched = verdicts.Count(static verdict => verdict);
        state.Shares.Add(sample, verdicts.Count == 0 ? null : (double)matched / verdicts.Count);
        if (matched == verdicts.Count) return;

        var weight = 1 - ((double)matched / verdicts.Count);
        if (!evidence.Wants(sample.Index, weight)) return;

        evidence.Add(new Exhibit(sample.Index, weight, string.Create(CultureInfo.InvariantCulture, $"{verdicts.Count - matched} of {verdicts.Count} scenes do not match the prompt")));
    }

    public override Measurement Measure(SceneMeans state, MetricContext context) => state.Measure(Info, context);
}
