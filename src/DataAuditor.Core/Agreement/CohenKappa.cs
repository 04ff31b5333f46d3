namespace DataAuditor.Agreement;

/// <summary>
/// Cohen's κ (1960): how often two judges put a record in the same category, above what judges would who pick categories as often and at
/// random, as a share of what is left above that.
/// </summary>
/// <param name="Value">At most 1; 0 for the agreement of chance.</param>
/// <param name="Uncertainty">By the large-sample variance of Fleiss, Cohen and Everitt (1969).</param>
public sealed record CohenKappa(double Value, Uncertainty Uncertainty)
{
    /// <param name="counts">How many records the two put in which categories; each pair of categories once.</param>
    /// <returns>Null without a record, or where both put all of them in one category: then chance agrees too.</returns>
    public static CohenKappa? Of<TCategory>(IReadOnlyCollection<KeyValuePair<(TCategory First, TCategory Second), long>> counts)
        where TCategory : notnull
    {
        double total = counts.Sum(static cell => cell.Value);
        var first = Marginal(counts, static pair => pair.First, total);
        var second = Marginal(counts, static pair => pair.Second, total);
        var expected = first.Sum(category => category.Value * second.GetValueOrDefault(category.Key));
        if (total == 0 || expected >= 1) return null;

        var agreed = counts.Where(static cell => IsAgreed(cell.Key)).Sum(static cell => cell.Value) / total;
        var value = (agreed - expected) / (1 - expected);
        var squares = 0.0;
        foreach (var (pair, count) in counts)
        {
            // How much the value moves with this cell's share.
            var weight = (second.GetValueOrDefault(pair.First) + first.GetValueOrDefault(pair.Second)) * (1 - value);
            squares += count / total * Math.Pow(IsAgreed(pair) ? 1 - weight : weight, 2);
        }

        var variance = Math.Max(0, squares - Math.Pow(value - (expected * (1 - value)), 2)) / (total * Math.Pow(1 - expected, 2));
        return new CohenKappa(value, Uncertainty.Normal("kappa", value, Math.Sqrt(variance)).Within(-1, 1));
    }

    private static bool IsAgreed<TCategory>((TCategory First, TCategory Second) pair) => EqualityComparer<TCategory>.Default.Equals(pair.First, pair.Second);

    private static Dictionary<TCategory, double> Marginal<TCategory>(
        IEnumerable<KeyValuePair<(TCategory First, TCategory Second), long>> counts, Func<(TCategory First, TCategory Second), TCategory> side, double total)
        where TCategory : notnull =>
        counts.GroupBy(cell => side(cell.Key)).ToDictionary(static category => category.Key, category => category.Sum(static cell => cell.Value) / total);
}
