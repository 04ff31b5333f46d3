using DataAuditor.Metrics.Budget;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tabular.Privacy;

/// <summary>The δ of the differential-privacy budget that the generator card declares, held against the number of real records.</summary>
public sealed record DpDelta() : TableMetric(Description)
{
    private static readonly MetricInfo Description = new("tabular.privacy.dp-delta", "Differential privacy δ", Modality.Tabular, Dimension.Privacy)
    {
        Summary = "Declared probability with which the differential-privacy guarantee may fail; it should be well below 1 over the number of real records.",
        Formula = @"\Pr[\mathcal{M}(D) \in S] \le e^{\epsilon}\Pr[\mathcal{M}(D') \in S] + \delta",
        Source = "Dwork and Roth 2014, The Algorithmic Foundations of Differential Privacy",
        Direction = Direction.Lower,
        Range = ValueRange.Unit,
        Needs = Needs.None,
        HasScore = false,
    };

    public override bool FollowsFromCounts() => true;

    public override Measurement Measure(TablePair tables, MetricContext context)
    {
        var budget = PrivacyBudget.Of(context.Generator);
        if (budget.Delta is not { } delta) return Measurement.MissingInput("the generator card declares no 'privacy.delta'");

        var records = tables.Records(Role.Real);
        var declared = new Part("declared", delta) { IsReference = true };
        if (records == 0)
        {
            return new Measurement.Score(delta)
            {
                Parts = [declared],
                Skipped = [new SkippedPart("delta times records", "it counts the real records, and data.real is not set")],
                Notes = [.. budget.Notes()],
            };
        }

        // δ < 1/n: with δ = 1/n, publishing one real record at random would meet the definition.
        var times = delta * records;
        return new Measurement.Score(delta)
        {
            Parts = [declared, new Part("delta times records", times) { IsReference = true, Details = [KeyValuePair.Create("records", (double)records)] }],
            Notes =
            [
                .. budget.Notes(),
                .. times < 1 ? Array.Empty<string>()
                    : [$"δ = {Number.Exact(delta)} is not below 1/n = {Number.Format(1.0 / records)} for the {records} real records: a mechanism that publishes some of them whole could keep this budget"],
            ],
        };
    }
}
