using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Agent.Information;

/// <summary>How far two texts say the same.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<TextMatching>))]
public enum TextMatching
{
    /// <summary>The cosine similarity of their embeddings, and 0 where that is below.</summary>
    Embedding,

    /// <summary>What a judge says that reads both.</summary>
    Judge,
}
