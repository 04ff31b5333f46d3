namespace DataAuditor.Metrics.Tabular.Groups;

/// <summary>What a fairness metric makes of the groups' rates.</summary>
/// <param name="Rates">The rates that are to be equal.</param>
/// <param name="Combine">The value of the lowest and highest of each rate; NaN where they define none.</param>
/// <param name="Direction">Which way the value gets better.</param>
internal sealed record FairnessCriterion(IReadOnlyList<GroupRate> Rates, Func<double[], double[], double> Combine, Direction Direction)
{
    public double Worst => Direction is Direction.Lower ? 1 : 0;

    public bool Judges(GroupRates group)
    {
        foreach (var rate in Rates)
        {
            if (double.IsNaN(rate.Of(group))) return false;
        }

        return true;
    }

    /// <summary>Over all groups that can be judged; NaN where there are fewer than two.</summary>
    public double Measure(IEnumerable<GroupRates> groups)
    {
        GroupRates[] judged = [.. groups.Where(Judges)];
        return judged.Length < 2 ? double.NaN : Combine(Lowest(judged), Highest(judged));
    }

    /// <summary>How far one group stands behind the best-off, on the scale of the value.</summary>
    public double MeasureOne(GroupRates group, IReadOnlyList<GroupRates> groups) => Combine(Lowest([group]), Highest(groups));

    /// <summary>The two groups of each rate that make the value.</summary>
    public string Name(IReadOnlyList<(string Name, GroupRates Rates)> groups) => string.Join("; ", Rates.Select(rate =>
    {
        var (low, high) = (groups.MinBy(group => rate.Of(group.Rates)), groups.MaxBy(group => rate.Of(group.Rates)));
        return $"{rate.Name} from {Number.Format(rate.Of(low.Rates))} of '{low.Name}' to {Number.Format(rate.Of(high.Rates))} of '{high.Name}'";
    }));

    private double[] Lowest(IReadOnlyList<GroupRates> groups) => [.. Rates.Select(rate => groups.Min(rate.Of))];

    private double[] Highest(IReadOnlyList<GroupRates> groups) => [.. Rates.Select(rate => groups.Max(rate.Of))];
}
