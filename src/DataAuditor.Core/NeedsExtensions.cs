namespace DataAuditor;

internal static class NeedsExtensions
{
    /// <summary>Why a metric is not measurable with the data sets that are given; null where none is missing.</summary>
    public static Measurement? Missing(this Needs needs, Needs given) => (needs & ~given) switch
    {
        var missing when missing.HasFlag(Needs.Real) => Measurement.MissingInput("it compares with real data, and data.real is not set"),
        var missing when missing.HasFlag(Needs.Holdout) => Measurement.MissingInput("it needs real records that the generator never saw, and data.holdout is not set"),
        var missing when missing.HasFlag(Needs.Schema) => Measurement.MissingInput("it checks against a schema, and data.schema is not set"),
        _ => null,
    };
}
