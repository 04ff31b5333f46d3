namespace DataAuditor.Gates;

/// <summary>What was approved earlier of the value under judgement; null where nothing was.</summary>
internal readonly record struct References(Estimate? Baseline, Estimate? Pinned)
{
    public static References OfWhole(BaselineValue? baseline) => new(baseline?.Whole, baseline?.Pinned?.Whole);

    public static References OfPart(BaselineValue? baseline, string name) => new(PartOf(baseline, name), PartOf(baseline?.Pinned, name));

    public static References OfScores(double? baseline, double? pinned) => new(Exactly(baseline), Exactly(pinned));

    /// <summary>Why the gate cannot compare what it should, in words; null where it can.</summary>
    /// <param name="what">What is judged.</param>
    public string? Missing(Gate gate, string what)
    {
        if (gate.ComparesWithBaseline && Baseline is null) return $"the baseline has no value for {what}; accept a newer report";
        return gate.MaxDrift is not null && Pinned is null ? $"the baseline has no pinned value for {what}; pin a newer report" : null;
    }

    private static Estimate? PartOf(BaselineValue? baseline, string name) => baseline is not null && baseline.Parts.TryGetValue(name, out var known) ? known : null;

    private static Estimate? Exactly(double? value) => value is { } known ? new Estimate(known) : null;
}
