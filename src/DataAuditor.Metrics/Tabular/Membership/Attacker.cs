using DataAuditor.Metrics.Tabular.Samples;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Membership;

/// <summary>
/// Attacks equally many real and holdout records, drawn at random. The attacks that compare with other real records take a half of the
/// holdout for these and attack the other half.
/// </summary>
internal sealed class Attacker(TablePair tables, MetricContext context, int rows)
{
    public MembershipOutcome Run(MembershipAttack attack)
    {
        if (tables.Frame(Role.Real) is not { Columns.Count: > 0 } real) return new MembershipOutcome.Impossible("the tables have no column in common");

        Frame synthetic = tables.Frame(Role.Synthetic)!, holdout = tables.Frame(Role.Holdout)!;
        var kept = attack is MembershipAttack.Distance ? 0 : holdout.Rows / 2;
        var count = Math.Min(rows, Math.Min(real.Rows, holdout.Rows - kept));
        if (count < 2 || (attack is not MembershipAttack.Distance && kept < 2)) return new MembershipOutcome.Impossible("there are too few real or holdout records to attack");
        if (Emptiness.Of(synthetic, "synthetic") is { } lacking) return new MembershipOutcome.Empty(lacking);

        var others = RowSample.Draw(holdout.Rows, holdout.Rows, context.SharedRandom("attacked non-members"));
        Frame members = real.Take(RowSample.Draw(real.Rows, count, context.SharedRandom("attacked members"))), nonMembers = holdout.Take(others.AsSpan(0, count));
        Frame Reference() => holdout.Take(others.AsSpan(holdout.Rows - kept, Math.Min(kept, rows)));

        Func<Frame, double[]> score = attack switch
        {
            MembershipAttack.Distance => DistanceAttack.On(real, synthetic, context),
            MembershipAttack.Density => DensityAttack.On(Sampled(real, rows), Sampled(synthetic, rows), Reference(), context),
            MembershipAttack.Classifier => ClassifierAttack.On(Sampled(synthetic, Math.Min(kept, rows)), Reference(), context),
            _ => throw new ArgumentOutOfRangeException(nameof(attack), attack, "Not an attack."),
        };
        return new MembershipOutcome.Attacked(new MembershipScores(score(members), score(nonMembers), [.. Notes(attack, count, kept)]));
    }

    private IEnumerable<string> Notes(MembershipAttack attack, int count, int kept)
    {
        yield return $"attacked are {count} of {tables.Records(Role.Real)} real and {count} of {tables.Records(Role.Holdout)} holdout records, drawn at random";
        if (attack is not MembershipAttack.Distance) yield return $"the attack compares with {Math.Min(kept, rows)} further holdout records";
    }

    private Frame Sampled(Frame frame, int most) => frame.Rows <= most ? frame : frame.Take(RowSample.Draw(frame.Rows, most, context.SharedRandom("records of an attack")));
}
