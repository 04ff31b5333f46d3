namespace DataAuditor.Gates;

/// <summary>A value and what is known of its error.</summary>
public readonly record struct Estimate(double Value, Uncertainty? Uncertainty = null)
{
    /// <summary>What a report says of a value: its interval is known at one confidence.</summary>
    public static Estimate Reported(double value, ConfidenceInterval? interval) => new(value, interval is { } known ? Uncertainty.Of(value, known) : null);

    /// <summary>
    /// Of the difference to an earlier, independent estimate. Either side alone makes the difference uncertain; one that has no uncertainty
    /// of its own, as the worst value of a table without records, is taken as it is.
    /// </summary>
    /// <returns>Null where neither side is uncertain.</returns>
    public Uncertainty? ChangeSince(Estimate before)
    {
        var now = Value;
        return (Uncertainty, before.Uncertainty) switch
        {
            ({ } own, { } other) => Uncertainty.Difference(now, own, before.Value, other),
            ({ } own, null) => own.Rising(end => end - before.Value),
            (null, { } other) => other.Falling(end => now - end),
            _ => null,
        };
    }
}
