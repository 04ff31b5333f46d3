using System.Text.Json.Serialization;
using DataAuditor.Metrics.Scores;
using DataAuditor.Metrics.Text.Classifiers;
using DataAuditor.States;

namespace DataAuditor.Metrics.Text.Faithfulness;

/// <summary>How many labels are those that the other records suggest.</summary>
public sealed record LabelAgreement() : RecordMetric<LabelledTexts>(Description)
{
    private static readonly MetricInfo Description = new("text.faithfulness.label-agreement", "Label agreement", Modality.Text, Dimension.Faithfulness)
    {
        Summary = "Share of texts whose label is the one that a classifier trained on the other texts predicts; part: the share of wrong labels, estimated by confident learning.",
        Formula = @"\frac{1}{N} \sum_{i=1}^{N} \mathbb{1}[\hat{y}_{-i}(x_i) = y_i]",
        Source = "Northcutt, Jiang and Chuang 2021, Confident learning",
        Direction = Direction.Higher,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    [Option("In how many folds the texts are dealt out; each is predicted by a classifier trained on the others.", Min = 2, Max = 50)]
    public int Folds { get; init; } = 5;

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => LabelledText.NeedsOf(TextFeatures.Hashed);

    public override LabelledTexts Empty() => new();

    public override void Add(LabelledTexts state, Sample sample, Evidence evidence) => state.Add(LabelledText.Of(sample, TextFeatures.Hashed));

    public override Measurement Measure(LabelledTexts state, MetricContext context)
    {
        var texts = state.Sample();
        if (LabelledCorpora.ObstacleOf(texts) is { } obstacle) return Info.WorstFor($"the labels are {obstacle}");
        if (RefusalOf(texts) is { } refusal) return Measurement.NotMeasurable(refusal);

        var prediction = CrossPrediction.Of(texts, Folds, context);
        var (agreeing, evidence) = (new Share(), new Evidence());
        for (var text = 0; text < texts.Count; text++)
        {
            int given = prediction.Given[text], predicted = prediction.Predicted(text);
            agreeing.Add(given == predicted);
            if (given == predicted) continue;

            var probabilities = prediction.Probabilities[text];
            Show(evidence, texts[text], prediction.Labels[predicted], probabilities[predicted] - probabilities[given]);
        }

        return new Measurement.Score(agreeing.Value)
        {
            Uncertainty = agreeing.Uncertainty,
            Parts = LabelNoise.Rate(prediction.Given, prediction.Probabilities, prediction.Labels.Length) is { } noise
                ? [new Part("label-noise", noise) { IsReference = true }]
                : [],
            Notes = state.Notes,
            Evidence = evidence.Exhibits,
        };
    }

    /// <summary>Why the records cannot tell of one another's labels; null where they can.</summary>
    public string? ObstacleOf(LabelledTexts state)
    {
        var texts = state.Sample();
        return LabelledCorpora.ObstacleOf(texts) is { } obstacle ? $"the labels are {obstacle}" : RefusalOf(texts);
    }

    /// <summary>The labels that another one is proposed for: those of texts that count, by confident learning, for another label.</summary>
    /// <param name="state">Without an obstacle.</param>
    public LabelReview Review(LabelledTexts state, MetricContext context)
    {
        var texts = state.Sample();
        var prediction = CrossPrediction.Of(texts, Folds, context);
        return new LabelReview(
            LabelNoise.Rate(prediction.Given, prediction.Probabilities, prediction.Labels.Length), LabelProposal.Of(texts, prediction)) { Notes = state.Notes };
    }

    private string? RefusalOf(IReadOnlyList<LabelledText> texts) =>
        LabelledCorpora.RefusalOf(texts) ?? (texts.Count < Folds ? $"{texts.Count} records cannot be dealt out to {Folds} folds" : null);

    private static void Show(Evidence evidence, LabelledText text, string predicted, double weight)
    {
        if (!evidence.Wants(text.Record, weight)) return;

        string given = PlainText.OneLine(text.Label, maxLength: 40), suggested = PlainText.OneLine(predicted, maxLength: 40);
        evidence.Add(new Exhibit(text.Record, weight, $"its label is '{given}', and the other records suggest '{suggested}'"));
    }
}
