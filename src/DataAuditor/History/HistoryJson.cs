using System.Text.Json.Serialization;

namespace DataAuditor.History;

/// <summary>The form of a line.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(HistoryRound))]
internal sealed partial class HistoryJson : JsonSerializerContext;
