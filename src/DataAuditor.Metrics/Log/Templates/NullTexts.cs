using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Log.Templates;

/// <summary>Which texts of a table stand for no value.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<NullTexts>))]
public enum NullTexts
{
    /// <summary>The empty one, and those that pandas takes for none unless it is told otherwise, as it is not by the reference evaluators: <c>NA</c>, <c>null</c>, <c>None</c>, <c>nan</c> and others.</summary>
    Pandas,

    /// <summary>The empty one alone.</summary>
    Empty,
}
