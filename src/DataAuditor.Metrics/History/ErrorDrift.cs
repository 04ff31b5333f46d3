using System.Text.Json.Serialization;
using DataAuditor.Metrics.Tabular.Validity;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.History;

/// <summary>
/// How far the mix of errors has moved. One round alone has a mix and no drift: measured here is the share of failed checks with what
/// each rule has of it, and <see cref="Since"/> holds it against the mix of the first round.
/// </summary>
public sealed record ErrorDrift() : RoundSignal(Description)
{
    private static readonly MetricInfo Description = new("history.error-drift", "Error drift", Modality.Tabular, Dimension.Validity)
    {
        Summary = "Total variation distance between what the checks of a round came to (held, or broken by which rule) and what those of the first round did.",
        Formula = @"\frac{1}{2}\sum_{e}|p_{t}(e) - p_{0}(e)|",
        Source = "violation rate: Xu et al. 2025; total variation: Levin and Peres 2017",
        Direction = Direction.Lower,
        Range = ValueRange.Unit,
        PartNoun = "rule",
        Needs = Needs.None,
        HasScore = false,
    };

    public override double Allowance => 0.01;

    /// <summary>The checks whose failures are followed; null where the audit has no rules.</summary>
    [JsonIgnore]
    public ViolationRate? Checks { get; init; }

    public override IReadOnlyList<CountNeed> Counts(FieldRoles fields) => Checks?.Counts(fields) ?? [];

    public override Measurement Measure(TablePair tables, MetricContext context)
    {
        if (Checks is null) return Measurement.NotMeasurable("no gate sets rules for tabular.validity.violation-rate, so there are no errors to follow");
        if (Checks.Measure(tables, context) is not Measurement.Score checkedRows) return Measurement.NotMeasurable("the rules of tabular.validity.violation-rate could not be checked");

        var checks = checkedRows.Parts.Sum(Detail("checks"));
        var mix = checkedRows.Parts.Select(rule => new Part(rule.Name, Detail("violations")(rule) / checks) { Details = rule.Details });
        return Round(checkedRows.Value, 0, mix) with { Skipped = checkedRows.Skipped };
    }

    /// <summary>The drift of a round from the first one.</summary>
    /// <param name="round">What <see cref="Measure"/> gave, over <paramref name="records"/> records.</param>
    /// <param name="first">The first round's shares of failed checks by rule, over <paramref name="firstRecords"/> records.</param>
    public Measurement.Score Since(Measurement.Score round, long records, IReadOnlyDictionary<string, double> first, long firstRecords)
    {
        var now = round.Parts.Where(part => !part.IsReference).ToDictionary(part => part.Name, part => part.Value, StringComparer.Ordinal);
        double distance = 0, variance = 0;
        foreach (var rule in now.Keys.Union(first.Keys, StringComparer.Ordinal)) Compare(now.GetValueOrDefault(rule), first.GetValueOrDefault(rule));
        Compare(1 - now.Values.Sum(), 1 - first.Values.Sum());
        return Round(distance / 2, Math.Sqrt(variance) / 2, round.Parts.Where(part => !part.IsReference)) with { Skipped = round.Skipped };

        void Compare(double share, double before)
        {
            distance += Math.Abs(share - before);

            // The checks of a record go together, so records are what is counted; with half a failure added, none has an error too.
            var smoothed = ((share * records) + 0.5) / (records + 1);
            variance += smoothed * (1 - smoothed) * ((1.0 / records) + (1.0 / firstRecords));
        }
    }

    private static Func<Part, double> Detail(string name) => part => part.Details.First(detail => detail.Key == name).Value;
}
