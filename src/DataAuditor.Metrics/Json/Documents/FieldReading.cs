using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Json.Documents;

/// <summary>What counts as a field of a document.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<FieldReading>))]
public enum FieldReading
{
    /// <summary>The names of the outermost object.</summary>
    Names,

    /// <summary>The path of each value that holds no other.</summary>
    Paths,

    /// <summary>The path of each value that holds no other, with the value.</summary>
    Values,
}
