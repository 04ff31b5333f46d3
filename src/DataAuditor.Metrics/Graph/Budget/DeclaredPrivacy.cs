using System.Text.Json.Serialization;
using DataAuditor.Intervals;
using DataAuditor.Metrics.Budget;

namespace DataAuditor.Metrics.Graph.Budget;

/// <summary>
/// The ε of the differential-privacy budget that the generator card declares for one kind of neighbouring graphs. Where attack scores of
/// neighbouring runs (<c>audit_scores</c>) prove that it cannot hold, the value is the least ε that they prove, so that a gate on the
/// budget fails.
/// </summary>
public abstract record DeclaredPrivacy(MetricInfo Info) : RecordMetric<AuditScores>(Info)
{
    /// <summary>Fewer leave a half with nothing to choose a claim by.</summary>
    private const int LeastScores = 2;

    [JsonIgnore]
    public sealed override IReadOnlyList<FieldNeed> Reads => [];

    /// <summary>What two neighbours differ in, as the card's <c>unit</c> says it.</summary>
    [JsonIgnore]
    private protected abstract string Unit { get; }

    public sealed override object FoldKey() => typeof(AuditScores);

    public sealed override AuditScores Empty() => new();

    public sealed override void Add(AuditScores state, Sample sample, Evidence evidence) => state.Add(sample);

    public sealed override Measurement Measure(AuditScores state, MetricContext context)
    {
        if (state.Records == 0) return Measurement.NotMeasurable("there is no synthetic record");

        var budget = PrivacyBudget.Of(context.Generator);
        if (budget.Epsilon is not { } epsilon) return Measurement.MissingInput("the generator card declares no 'privacy.epsilon'");
        if (budget.Unit is null) return Measurement.MissingInput($"the generator card's 'privacy.unit' does not say what neighbours differ in; for this metric it is '{Unit}'");
        if (budget.Unit != Unit) return Measurement.NotMeasurable($"the generator card declares a budget for neighbours that differ in one '{PlainText.OneLine(budget.Unit)}', not in one '{Unit}'");

        var delta = budget.Delta ?? 0;
        var check = Check(delta, state.Vertices);
        return check.Obstacle is { } obstacle ? Measurement.NotMeasurable(obstacle) : Score(state, context, budget, epsilon, delta, check);
    }

    /// <summary>Whether the δ leaves a guarantee.</summary>
    /// <param name="vertices">0 where they are not known.</param>
    private protected abstract DeltaCheck Check(double delta, int vertices);

    private static Measurement.Score Score(AuditScores state, MetricContext context, PrivacyBudget budget, double epsilon, double delta, DeltaCheck check)
    {
        var declared = new Part("declared", epsilon) { IsReference = true, Details = [KeyValuePair.Create("delta", delta), .. check.Details] };
        var (with, without) = state.Dealt(context);
        if (Math.Min(with.Length, without.Length) < LeastScores)
        {
            var reason = with.Length + without.Length == 0
                ? "it needs 'audit_scores' of neighbouring runs"
                : $"it needs at least {LeastScores} scores with and without, and there are {with.Length} and {without.Length}";
            return new Measurement.Score(epsilon) { Parts = [declared], Skipped = [new SkippedPart(ProvenEpsilon.Name, reason)], Notes = [budget.Declaration, .. check.Notes] };
        }

        var bound = EpsilonBound.Of(with, without, delta);
        return new Measurement.Score(Math.Max(epsilon, bound.Value))
        {
            Parts = [declared, ProvenEpsilon.Of(bound)],
            Notes = [budget.Declaration, ProvenEpsilon.Verdict(bound, epsilon), .. check.Notes],
        };
    }
}
