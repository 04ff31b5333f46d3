using System.Text.Json.Serialization;
using DataAuditor.Metrics.Reasoning.Answers;
using DataAuditor.Metrics.Reasoning.Domains;
using DataAuditor.Metrics.Scores;
using DataAuditor.States;

namespace DataAuditor.Metrics.Reasoning.Robustness;

/// <summary>How far an accuracy is apart in domain and out of it.</summary>
public sealed record OodGap() : RecordMetric<DomainShares>(Description)
{
    private static readonly MetricInfo Description = new("reasoning.robustness.ood-gap", "Out-of-domain gap", Modality.Reasoning, Dimension.Robustness)
    {
        Summary = "Absolute difference of a metric in domain and out of it; part: the difference itself, positive where it is better in domain.",
        Formula = @"|\Delta_{\text{OOD}}|,\quad \Delta_{\text{OOD}} = \text{Acc}^{\text{in}} - \text{Acc}^{\text{out}}",
        Source = "Mahan et al. 2024; Lambert et al. 2024, RewardBench; Newcombe 1998 for the interval",
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

    public override DomainShares Empty() => new();

    public override void Add(DomainShares state, Sample sample, Evidence evidence)
    {
        var verdict = DomainVerdict.Of(sample, Metric, Checker);
        (verdict.IsIn ? state.In : state.Out).Add(verdict.IsRight);
        if (verdict is { IsIn: false, IsRight: false } && evidence.Wants(sample.Index, 1)) evidence.Add(new Exhibit(sample.Index, 1, $"out of domain: {verdict.Fault}"));
    }

    public override Measurement Measure(DomainShares state, MetricContext context)
    {
        if (state.Records == 0) return Info.WorstFor("there is no synthetic record");

        Share own = state.In.Records, others = state.Out.Records;
        if (own.Count == 0) return Measurement.NotMeasurable("no record in domain can be measured");
        if (others.Count == 0) return Measurement.NotMeasurable("no record out of domain can be measured");

        var difference = own.Value - others.Value;
        var uncertainty = Uncertainty.Difference(own.Value, own.Uncertainty, others.Value, others.Uncertainty).Within(-1, 1);
        return new Measurement.Score(Math.Abs(difference))
        {
            Uncertainty = uncertainty.Magnitude(),
            Parts = [new Part("difference", difference) { Uncertainty = uncertainty, IsReference = true }, PartOf("in", own), PartOf("out", others)],
            Notes = state.LeftOut.Notes("no gold answer"),
        };
    }

    private static Part PartOf(string name, Share records) => new(name, records.Value) { Uncertainty = records.Uncertainty, IsReference = true, Details = [new("records", records.Count)] };
}
