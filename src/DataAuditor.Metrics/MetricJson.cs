using System.Text.Json.Serialization;

namespace DataAuditor.Metrics;

/// <summary>Reads and writes metric options; the build adds every metric type to it.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    AllowOutOfOrderMetadataProperties = true)]
internal sealed partial class MetricJson : JsonSerializerContext;
