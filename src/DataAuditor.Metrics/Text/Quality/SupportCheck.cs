using DataAuditor.Metrics.Text.Entailment;

namespace DataAuditor.Metrics.Text.Quality;

/// <summary>Texts whose evidence supports them little, by the measure of <c>text.faithfulness.attr-auto</c>.</summary>
/// <param name="Min">The least mean support of a text's sentences.</param>
public sealed record SupportCheck(double Min) : QualityCheck("support")
{
    private static readonly FieldNeed[] Needed = [EvidenceSupport.Instance.Need];

    public override IReadOnlyList<FieldNeed> Reads => Needed;

    private protected override string? Fault(Sample sample) =>
        EvidenceSupport.Attribution(sample) is { } support && support < Min ? $"the mean support of its sentences is {Number.Format(support)}, less than {Number.Format(Min)}" : null;
}
