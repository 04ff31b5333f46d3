using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Log.Wording;

/// <summary>Which texts of a record are compared.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ComparedText>))]
public enum ComparedText
{
    /// <summary>The line and the gold line.</summary>
    Line,

    /// <summary>Their templates.</summary>
    Template,
}
