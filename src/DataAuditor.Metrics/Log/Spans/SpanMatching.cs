using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Log.Spans;

/// <summary>When a redacted span is a gold one.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<SpanMatching>))]
public enum SpanMatching
{
    /// <summary>It has the same type, start and end.</summary>
    Exact,

    /// <summary>It has the same type and overlaps enough.</summary>
    Iou,

    /// <summary>It overlaps enough, whatever its type.</summary>
    AnyType,
}
