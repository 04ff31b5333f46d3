using DataAuditor.Metrics.Reasoning.Answers;
using DataAuditor.Metrics.Reasoning.Labels;
using DataAuditor.Metrics.Reasoning.Preferences;
using DataAuditor.Metrics.Reasoning.Programs;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Reasoning.Domains;

/// <summary>How a record fares by a metric, and whether it is in domain.</summary>
/// <param name="Score">From 0 to 1; null where the metric leaves the record out.</param>
/// <param name="Fault">What keeps it from 1.</param>
internal readonly record struct DomainVerdict(bool IsIn, double? Score, string Fault)
{
    private const string Field = "domain";

    /// <summary>At the limits that pass-rate has by default, so that one run of a program serves both.</summary>
    private static readonly CodeRun Run = new(new ProgramLimits());

    /// <summary>What every record needs.</summary>
    public static IReadOnlyList<FieldNeed> NeedsOf(DomainMetric metric) => metric switch
    {
        DomainMetric.RewardAccuracy => [.. RewardedPair.Needs, Field],
        DomainMetric.VerifyAccuracy => [.. AnswerFields.VerdictNeeds, Field],
        DomainMetric.LabelAccuracy => [.. EntailmentLabel.Needs, Field],
        _ => [Run.Need, Field],
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
        var (score, fault) = metric switch
        {
            DomainMetric.RewardAccuracy => OfPair(RewardedPair.Of(sample)),
            DomainMetric.VerifyAccuracy => sample.Verdict(checker) is { } verdict ? (ScoreOf(verdict.IsRight), verdict.Detail) : (null, ""),
            DomainMetric.LabelAccuracy => OfLabel(EntailmentLabel.Of(sample)),
            _ => Run.ShareOf(sample, out _) is { } share ? (share.Value, share.Detail) : ((double?)null, ""),
        };
        return new DomainVerdict(isIn, score, fault);
    }

    private static (double? Score, string Fault) OfPair(RewardedPair pair) => (ScoreOf(pair.IsRight(RewardTies.Second)), pair.Fault);

    private static (double? Score, string Fault) OfLabel(EntailmentLabel label) => (ScoreOf(label.IsRight), label.Fault);

    private static double? ScoreOf(bool isRight) => isRight ? 1 : 0;
}
