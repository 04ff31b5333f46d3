using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Log.Detection;

/// <summary>How well alarms are those that there should be.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<DetectionMeasure>))]
public enum DetectionMeasure
{
    /// <summary>The harmonic mean of precision and recall.</summary>
    F1,

    /// <summary>Alarms that are right, of all alarms; 0 where there is none.</summary>
    Precision,

    /// <summary>Anomalies that were found.</summary>
    Recall,
}
