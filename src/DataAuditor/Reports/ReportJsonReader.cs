using System.Text.Json.Serialization;

namespace DataAuditor.Reports;

/// <summary>Reads <c>report.json</c>.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(AuditReport))]
internal sealed partial class ReportJsonReader : JsonSerializerContext;
