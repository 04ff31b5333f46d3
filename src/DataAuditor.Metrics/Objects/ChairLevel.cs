using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Objects;

/// <summary>What is counted that hallucinates.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ChairLevel>))]
public enum ChairLevel
{
    /// <summary>Whole texts.</summary>
    Captions,

    /// <summary>Sentences of all texts.</summary>
    Sentences,
}
