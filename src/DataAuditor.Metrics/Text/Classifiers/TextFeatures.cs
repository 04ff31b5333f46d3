using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Text.Classifiers;

/// <summary>What a classifier sees of a text.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<TextFeatures>))]
public enum TextFeatures
{
    /// <summary>Words and pairs of neighbouring words, by hashes of 128 bits.</summary>
    Hashed,

    /// <summary>The text's embedding.</summary>
    Embedding,
}
