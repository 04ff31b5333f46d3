using System.Text.Json.Serialization;

namespace DataAuditor;

/// <summary>
/// Something that can be measured. A metric knows no thresholds, files, threads or models; its options are init properties, so two
/// equal records are one measurement.
/// </summary>
public abstract record Metric([property: JsonIgnore] MetricInfo Info)
{
    /// <summary>Maps a value to [0, 1] with 1 best, for the options set; null where the metric has no natural bounded scale.</summary>
    public virtual double? ScoreOf(double value) => Info.ScoreOf(value);
}
