using DataAuditor.Metrics.Scores;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Text.Scores;

/// <summary>How probably each sentence is acceptable grammar: the record's own numbers, or else a classifier's.</summary>
internal sealed record SentenceAcceptability() : ModelFeature<string, double>(ModelRoles.Acceptability)
{
    private const string Field = "acceptability";

    public static SentenceAcceptability Instance { get; } = new();

    public static FieldNeed Need { get; } = new(Field) { Model = Instance };

    public override IReadOnlyList<string>? Inputs(Sample sample) => sample.Has(Field) ? null : Statements.Of(sample);

    /// <summary>Of a record that meets <see cref="Need"/>.</summary>
    public static IReadOnlyList<double> ValuesOf(Sample sample) => sample.Probabilities(Field) ?? Instance.Of(sample)!;
}
