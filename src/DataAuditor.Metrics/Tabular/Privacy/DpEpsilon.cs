using DataAuditor.Intervals;
using DataAuditor.Metrics.Budget;
using DataAuditor.Metrics.Tabular.Membership;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Privacy;

/// <summary>The ε of the differential-privacy budget that the generator card declares, beside the least ε that an attack proves.</summary>
public sealed record DpEpsilon() : TableMetric(Description)
{
    private static readonly MetricInfo Description = new("tabular.privacy.dp-epsilon", "Differential privacy ε", Modality.Tabular, Dimension.Privacy)
    {
        Summary = "Declared differential-privacy budget; the least that a membership attack on the data proves is shown beside it.",
        Formula = @"\Pr[\mathcal{M}(D) \in S] \le e^{\epsilon}\Pr[\mathcal{M}(D') \in S] + \delta",
        Source = "Dwork and Roth 2014, The Algorithmic Foundations of Differential Privacy; lower bound: Jagielski et al. 2020",
        Direction = Direction.Lower,
        Range = ValueRange.NonNegative,
        Needs = Needs.None,
        AlsoReads = Needs.Real | Needs.Holdout,
    };

    public override bool FollowsFromCounts() => true;

    public override Measurement Measure(TablePair tables, MetricContext context)
    {
        var budget = PrivacyBudget.Of(context.Generator);
        if (budget.Epsilon is not { } epsilon) return Measurement.MissingInput("the generator card declares no 'privacy.epsilon'");

        var delta = budget.Delta ?? 0;
        var declared = new Part("declared", epsilon) { IsReference = true, Details = [KeyValuePair.Create("delta", delta)] };
        if (tables.Records(Role.Real) == 0 || tables.Records(Role.Holdout) == 0)
        {
            return Score([declared], [new SkippedPart(ProvenEpsilon.Name, "it needs data.real and data.holdout")], []);
        }

        return MembershipScores.Of(tables, context, MembershipAttack.Distance, MembershipScores.DefaultRows) switch
        {
            MembershipOutcome.Attacked(var scores) => Beside(EpsilonBound.Of(scores.Members, scores.NonMembers, delta), scores.Notes),
            MembershipOutcome.Impossible(var reason) => Score([declared], [new SkippedPart(ProvenEpsilon.Name, reason)], []),
            MembershipOutcome.Empty(var reason) => Score([declared], [new SkippedPart(ProvenEpsilon.Name, reason)], []),
            var other => throw new InvalidOperationException($"{other} is no outcome of an attack."),
        };

        Measurement.Score Beside(EpsilonBound bound, IEnumerable<string> notes) => Score([declared, ProvenEpsilon.Of(bound)], [], [ProvenEpsilon.Verdict(bound, epsilon), .. notes]);

        Measurement.Score Score(IReadOnlyList<Part> parts, IReadOnlyList<SkippedPart> skipped, IEnumerable<string> notes) =>
            new(epsilon) { Parts = parts, Skipped = skipped, Notes = [.. budget.Notes(), .. notes] };
    }
}
