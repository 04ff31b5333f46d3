using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Log.Spans;

/// <summary>What starts and ends of spans count.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<SpanOffsets>))]
public enum SpanOffsets
{
    /// <summary>Characters of Unicode, as Python does.</summary>
    CodePoints,

    /// <summary>Units of UTF-16, as .NET, Java and JavaScript do.</summary>
    Utf16,
}
