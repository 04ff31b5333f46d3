using System.Text.Json.Serialization;
using DataAuditor.Baselines;

namespace DataAuditor.Reports;

/// <summary>Reads <c>report.json</c>.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(AuditReport))]
[JsonSerializable(typeof(ApprovedReport))]
internal sealed partial class ReportJsonReader : JsonSerializerContext;
