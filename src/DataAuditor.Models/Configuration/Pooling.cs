using System.Text.Json.Serialization;

namespace DataAuditor.Models.Configuration;

/// <summary>How the vectors of a text's tokens become one.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Pooling>))]
public enum Pooling
{
    /// <summary>Their mean, padding left out.</summary>
    Mean,

    /// <summary>The first token's.</summary>
    Cls,

    /// <summary>The largest of each dimension, padding left out.</summary>
    Max,
}
