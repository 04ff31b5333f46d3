namespace DataAuditor.Gates;

/// <summary>What a metric measured when its report was approved.</summary>
public sealed record BaselineValue(Estimate Whole, IReadOnlyDictionary<string, Estimate> Parts)
{
    /// <summary>What it measured when it was pinned; null where nothing of the kind was.</summary>
    public BaselineValue? Pinned { get; init; }
}
