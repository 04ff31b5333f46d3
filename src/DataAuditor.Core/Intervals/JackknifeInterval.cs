namespace DataAuditor.Intervals;

/// <summary>
/// How far a statistic may lie from what ever other records would show, by leaving out one group of records at a time (Tukey, 1958); groups
/// may differ in size (Busing, Meijer and van der Leeden, 1999).
/// </summary>
public static class JackknifeInterval
{
    /// <summary>
    /// Of a statistic over records that were dealt out to groups at random. Sound also for counts of what is distinct, which drawing records
    /// with replacement biases: a record drawn twice brings nothing new, while one left out takes with it what only it had. On average never
    /// too narrow (Efron and Stein, 1981), and for such counts up to a tenth too wide.
    /// </summary>
    /// <param name="without">The statistic over all groups but one, for each of them.</param>
    /// <param name="sizes">The records of each group, at least 1.</param>
    /// <returns>Null where fewer than two groups are there, or it is the same without any of them: then nothing shows how far it varies.</returns>
    public static Uncertainty? DeleteGroup(double value, ReadOnlySpan<double> without, ReadOnlySpan<long> sizes) =>
        without.Length < 2 || !without.ContainsAnyExcept(value) ? null : MeanInterval.Of("group-jackknife", value, StandardError(value, without, sizes), without.Length - 1);

    /// <summary>Of a statistic that is known without single records, for some that were drawn at random from all. As sound as <see cref="DeleteGroup"/>.</summary>
    /// <param name="changes">What leaving out one record adds to the statistic, for each that was drawn; all of them where there are few.</param>
    /// <param name="records">All of them, not only those drawn.</param>
    /// <returns>Null where fewer than two were drawn, or no change differs from the others: then nothing shows how far it varies.</returns>
    public static Uncertainty? DeleteOne(double value, ReadOnlySpan<double> changes, long records)
    {
        if (changes.Length < 2 || !changes.ContainsAnyExcept(changes[0])) return null;

        var (_, variance) = MeanInterval.Moments(changes);
        return MeanInterval.Of("jackknife", value, (records - 1) * Math.Sqrt(variance / records), changes.Length - 1);
    }

    /// <inheritdoc cref="DeleteGroup"/>
    /// <returns>The standard error.</returns>
    public static double StandardError(double value, ReadOnlySpan<double> without, ReadOnlySpan<long> sizes)
    {
        double records = 0, estimate = 0;
        foreach (var size in sizes) records += size;

        // Differences to the value itself, which are small: their multiples stay exact.
        for (var group = 0; group < without.Length; group++) estimate -= (1 - (sizes[group] / records)) * (without[group] - value);

        var variance = 0.0;
        for (var group = 0; group < without.Length; group++)
        {
            var rest = (records / sizes[group]) - 1;
            variance += Math.Pow((-rest * (without[group] - value)) - estimate, 2) / (rest * without.Length);
        }

        return Math.Sqrt(variance);
    }
}
