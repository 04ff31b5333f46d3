namespace DataAuditor.Metrics.Tabular.Groups;

/// <summary>A rate that is to be equal for all groups.</summary>
/// <param name="Of">NaN where a group has no record that the rate is about.</param>
/// <param name="Lacking">What such a group has none of.</param>
internal sealed record GroupRate(string Name, Func<GroupRates, double> Of, string Lacking)
{
    public static GroupRate Selection { get; } = new("selection rate", static rates => rates.SelectionRate, "no test record");

    public static GroupRate TruePositive { get; } = new("true positive rate", static rates => rates.TruePositiveRate, "no test record with the favourable label");

    public static GroupRate FalsePositive { get; } = new("false positive rate", static rates => rates.FalsePositiveRate, "no test record with an unfavourable label");
}
