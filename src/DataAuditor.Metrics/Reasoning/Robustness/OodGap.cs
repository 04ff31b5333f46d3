using System.Text.Json.Serialization;
using DataAuditor.Metrics.Reasoning.Answers;
using DataAuditor.Metrics.Reasoning.Domains;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Reasoning.Robustness;

/// <summary>How far an accuracy is apart in domain and out of it.</summary>
public sealed record OodGap() : RecordMetric<DomainScores>(Description)
{
    private static readonly MetricInfo Description = new("reasoning.robustness.ood-gap", "Out-of-domain gap", Modality.Reasoning, Dimension.Robustness)
    {
        Summary = "Absolute difference of a metric in domain and out of it; part: the difference itself, positive where it is better in domain.",
        Formula = @"|\Delta_{\text{OOD}}|,\quad \Delta_{\text{OOD}} = \text{Acc}^{\text{in}} - \text{Acc}^{\text{out}}",
        Source = "Mahan et al. 2024; Lambert et al. 2024, RewardBench; Newcombe 1998 and Welch 1947 for the interval",
        Direction = Direction.Lower,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    [Option("The metric that is compared, by the last part of its id.")]
    public DomainMetric Metric { get; init; } = DomainMetric.RewardAccuracy;

    [Option("How answers are compared with gold answers, for verify-accuracy.")]
    public AnswerChecker Checker { get; init; } = AnswerChecker.Exact;

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => DomainVerdict.NeedsOf(Metric);

    public override DomainScores Empty() => new();

    public override void Add(DomainScores state, Sample sample, Evidence evidence)
    {
        var verdict = DomainVerdict.Of(sample, Metric, Checker);
        (verdict.IsIn ? state.In : state.Out).Add(verdict.Score);
        if (verdict is not { IsIn: false, Score: < 1 and var score } || !evidence.Wants(sample.Index, 1 - score)) return;

        evidence.Add(new Exhibit(sample.Index, 1 - score, $"out of domain: {verdict.Fault}"));
    }

    public override Measurement Measure(DomainScores state, MetricContext context)
    {
        if (state.Records == 0) return Info.WorstFor("there is no synthetic record");
        if (state.In.Values.Count == 0) return Measurement.NotMeasurable("no record in domain can be measured");
        if (state.Out.Values.Count == 0) return Measurement.NotMeasurable("no record out of domain can be measured");

        var areVerdicts = Metric is not DomainMetric.PassRate;
        var difference = state.Difference(areVerdicts);
        return new Measurement.Score(Math.Abs(difference.Value))
        {
            Uncertainty = difference.Uncertainty?.Magnitude(),
            Parts = [difference, DomainScores.PartOf("in", state.In.Values, areVerdicts), DomainScores.PartOf("out", state.Out.Values, areVerdicts)],
            Notes = state.LeftOut.Notes(areVerdicts ? "no gold answer" : "a program that could not be judged"),
        };
    }
}
