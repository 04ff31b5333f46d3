using System.Text.Json;
using System.Text.Json.Serialization;
using DataAuditor.Metrics.Tabular.Rules;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Validity;

/// <summary>How many of the checks that the user's rules ask for fail.</summary>
public sealed record ViolationRate() : TableMetric(Description), IChecksColumnKinds
{
    private static readonly MetricInfo Description = new("tabular.validity.violation-rate", "Violation rate", Modality.Tabular, Dimension.Validity)
    {
        Summary = "Share of failed checks; a check is a row and a rule that applies to it.",
        Formula = @"\text{VR} = \frac{\#\text{violations}}{\#\text{checks}}",
        Source = "Xu et al. 2025",
        Direction = Direction.Lower,
        PartNoun = "rule",
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    [Option("The rules that the rows of the synthetic table must keep: notNull, type, range, allowed, pattern, unique, dependency, foreignKey, lookup, compare, sql.")]
    public IReadOnlyList<TableRule> Rules { get; init; } = [];

    /// <inheritdoc/>
    [JsonIgnore]
    public IReadOnlySet<string> TypedColumns => Rules.OfType<TypeRule>().Select(rule => rule.Column).ToHashSet(StringComparer.Ordinal);

    public bool Equals(ViolationRate? other) => other is not null && RulesText == other.RulesText;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(RulesText);

    private string RulesText => JsonSerializer.Serialize(Rules, MetricJson.Default.IReadOnlyListTableRule);

    public override IReadOnlyList<CountNeed> Counts(FieldRoles fields) => [.. Rules.SelectMany(static rule => new[] { rule.Need, rule.FurtherNeed }.OfType<CountNeed>())];

    /// <summary>Conditions and keys are counted however many values there are; of others the distinct values may be too many.</summary>
    public override bool FollowsFromCounts() => Rules.All(static rule => rule.Need is { Condition: not null } or { IsKey: true });

    public override Measurement Measure(TablePair tables, MetricContext context)
    {
        if (Rules.Count == 0) return Measurement.NotMeasurable("no rules are set: option 'rules' lists them");

        (TableRule Rule, CountedRows Rows, RowCheck Check)[] checks = [.. Rules.Select(rule => Prepare(rule, tables, context))];
        if (checks.FirstOrDefault(check => check.Check.Obstacle is not null).Check is { Obstacle: { } reason }) return Measurement.NotMeasurable(reason);
        if (tables.Records(Role.Synthetic) == 0) return new Measurement.Score(1) { Notes = ["there is no synthetic record: the worst value"] };

        var tally = new RuleTally(tables.Records(Role.Synthetic));
        foreach (var (rule, rows, check) in checks)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            tally.Run(rule.Label, check, rows);
        }

        return tally.Measurement;
    }

    private static (TableRule Rule, CountedRows Rows, RowCheck Check) Prepare(TableRule rule, TablePair tables, MetricContext context)
    {
        try
        {
            var rows = tables.Rows(Role.Synthetic, rule.Need)!;
            return (rule, rows, rule.Prepare(new RuleTables(tables, rows, context.Sql, rule.Label)));
        }
        catch (NotSummarizedException lacking)
        {
            throw new NotSummarizedException($"rule '{rule.Label}': {lacking.Message}", lacking);
        }
    }
}
