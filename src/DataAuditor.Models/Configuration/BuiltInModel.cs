using System.Text.Json.Serialization;

namespace DataAuditor.Models.Configuration;

/// <summary>Models that come with the tool.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<BuiltInModel>))]
public enum BuiltInModel
{
    /// <summary>Character n-grams, hashed: for <c>text-embedder</c>.</summary>
    HashedNgrams,
}
