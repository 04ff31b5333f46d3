using System.Text.Json.Serialization;

namespace DataAuditor;

/// <summary>
/// Something that can be measured. A metric knows no thresholds, files, threads or models; its options are init properties, so two
/// equal records are one measurement.
/// </summary>
public abstract record Metric([property: JsonIgnore] MetricInfo Info);
