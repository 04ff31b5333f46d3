using DataAuditor.Intervals;
using DataAuditor.Metrics.Text.Similarity;

namespace DataAuditor.Metrics.Text.Faithfulness;

/// <summary>Whether revisions change no more of the originals than they must.</summary>
public sealed record PresLev() : RecordMetric<Preservation>(Description)
{
    private static readonly MetricInfo Description = new("text.faithfulness.pres-lev", "Preservation by Levenshtein distance", Modality.Text, Dimension.Faithfulness)
    {
        Summary = "Characters of the original that its revision keeps, 1 less the edit distance over the original's length; mean over records.",
        Formula = @"\max\left(1 - \frac{\text{Lev}(x, y)}{\text{length}(x)}, 0\right)",
        Source = "Gao et al. 2023, RARR: Researching and revising what language models say",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    public override IReadOnlyList<FieldNeed> Reads => Preservation.Reads;

    public override Preservation Empty() => new();

    public override void Add(Preservation state, Sample sample, Evidence evidence)
    {
        var kept = state.Add(sample);
        if (kept < 1 && evidence.Wants(sample.Index, 1 - kept)) evidence.Add(new Exhibit(sample.Index, 1 - kept, $"keeps {Number.Format(kept)} of the original"));
    }

    public override Measurement Measure(Preservation state, MetricContext context)
    {
        var values = state.Values;
        if (values.Count == 0) return Measurement.NotMeasurable("there is no revised text");

        return new Measurement.Score(values.Mean)
        {
            Uncertainty = values.Count > 1 ? MeanInterval.Student(values.Mean, values.Variance, values.Count)?.Within(0, 1) : null,
        };
    }
}
