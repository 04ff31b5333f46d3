using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.History;

/// <summary>What makes the signals entries like those of the catalogue; they have no options.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(SupportCoverage))]
[JsonSerializable(typeof(Contraction))]
[JsonSerializable(typeof(TailLoss))]
[JsonSerializable(typeof(ErrorDrift))]
internal sealed partial class HistoryJson : JsonSerializerContext;
