using DataAuditor.Learning;
using DataAuditor.Metrics.Tabular.Samples;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Membership;

/// <summary>
/// What an attack says of equally many records that the generator was fitted on and that it never saw: higher where it takes a record for
/// a member. Both in random order.
/// </summary>
/// <param name="Notes">How the records were chosen.</param>
internal sealed record MembershipScores(double[] Members, double[] NonMembers, IReadOnlyList<string> Notes)
{
    /// <summary>What the metrics on these scores say of the options that they share.</summary>
    public const string AttackOption = "What the attacker goes by: the distance to the nearest synthetic record, the density of synthetic against other real records, or a classifier that tells them apart. A column with the role attack_score is taken instead where there is one.";

    public const string RowsOption = "Most records attacked on either side; more are drawn from at random.";

    /// <summary>Most records that are attacked on either side.</summary>
    public const int DefaultRows = 10_000;

    public RocCurve Curve()
    {
        var isMember = new bool[Members.Length + NonMembers.Length];
        isMember.AsSpan(0, Members.Length).Fill(true);
        return RocCurve.Of([.. Members, .. NonMembers], isMember);
    }

    /// <summary>The scores of the column with the role <c>attack_score</c> where there is one, else of an attack; computed once for all metrics.</summary>
    public static MembershipOutcome Of(TablePair tables, MetricContext context, MembershipAttack attack, int rows) => context.Fields[FieldRoles.AttackScore] switch
    {
        [] => tables.Once(new Key(attack, rows), () => new Attacker(tables, context, rows).Run(attack)),
        [var column] => tables.Once(new FieldKey(column), () => OfColumn(tables, context, column)),
        var several => new MembershipOutcome.Impossible($"the role '{FieldRoles.AttackScore}' names {several.Count} columns; it takes one"),
    };

    private static MembershipOutcome OfColumn(TablePair tables, MetricContext context, string name)
    {
        if (Known(tables, Role.Real, name) is not { } members || Known(tables, Role.Holdout, name) is not { } nonMembers)
        {
            return new MembershipOutcome.Impossible($"the column '{PlainText.OneLine(name)}' with the role '{FieldRoles.AttackScore}' must be a column of numbers in the real and in the holdout table");
        }

        var count = Math.Min(members.Length, nonMembers.Length);
        if (count < 2) return new MembershipOutcome.Impossible($"the column '{PlainText.OneLine(name)}' has fewer than two scores in the real or in the holdout table");

        double[] Drawn(double[] scores, string purpose) => [.. RowSample.Draw(scores.Length, count, context.SharedRandom(purpose)).Select(row => scores[row])];
        return new MembershipOutcome.Attacked(new MembershipScores(
            Drawn(members, "attacked members"),
            Drawn(nonMembers, "attacked non-members"),
            [$"attack scores: column '{PlainText.OneLine(name)}', {count} of {tables.Records(Role.Real)} real and {count} of {tables.Records(Role.Holdout)} holdout records"]));
    }

    private static double[]? Known(TablePair tables, Role role, string name) => tables.Rows(role)?.Find(name) is NumberColumn column
        ? [.. Enumerable.Range(0, column.Count).Where(row => !column.IsNull(row)).Select(row => column.Values[row]).Where(static score => !double.IsNaN(score))]
        : null;

    private sealed record Key(MembershipAttack Attack, int Rows);

    private sealed record FieldKey(string Column);
}
