using DataAuditor.Metrics.Reasoning.Answers;
using DataAuditor.Metrics.Reasoning.Labels;
using DataAuditor.Metrics.Reasoning.Preferences;

namespace DataAuditor.Metrics.Reasoning.Domains;

/// <summary>How a record fares by a metric, and whether it is in domain.</summary>
/// <param name="IsRight">Null where the metric leaves the record out.</param>
/// <param name="Fault">What is wrong where something is.</param>
internal readonly record struct DomainVerdict(bool IsIn, bool? IsRight, string Fault)
{
    private const string Field = "domain";

    private static readonly FieldNeed[] RewardNeeds = [.. RewardedPair.Needs, Field], AnswerNeeds = [.. AnswerFields.VerdictNeeds, Field], LabelNeeds = [.. EntailmentLabel.Needs, Field];

    /// <summary>What every record needs.</summary>
    public static IReadOnlyList<FieldNeed> NeedsOf(DomainMetric metric) => metric switch
    {
        DomainMetric.RewardAccuracy => RewardNeeds,
        DomainMetric.VerifyAccuracy => AnswerNeeds,
        _ => LabelNeeds,
    };

    /// <param name="checker">For answers.</param>
    /// <exception cref="AuditException">The domain is neither "in" nor "out".</exception>
    public static DomainVerdict Of(Sample sample, DomainMetric metric, AnswerChecker checker)
    {
        var isIn = sample.LabelOf(Field) switch
        {
            "in" => true,
            "out" => false,
            var other => throw sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(Field))}' must be 'in' or 'out', and is '{PlainText.OneLine(other, maxLength: 40)}'"),
        };
        switch (metric)
        {
            case DomainMetric.RewardAccuracy:
                var pair = RewardedPair.Of(sample);
                return new DomainVerdict(isIn, pair.IsRight(RewardTies.Second), pair.Fault);
            case DomainMetric.VerifyAccuracy:
                return sample.Verdict(checker) is { } verdict ? new DomainVerdict(isIn, verdict.IsRight, verdict.Detail) : new DomainVerdict(isIn, null, "");
            default:
                var label = EntailmentLabel.Of(sample);
                return new DomainVerdict(isIn, label.IsRight, label.Fault);
        }
    }
}
