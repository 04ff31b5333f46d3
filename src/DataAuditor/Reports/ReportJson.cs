using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using DataAuditor.Baselines;
using DataAuditor.Curation;
using DataAuditor.Pareto;

namespace DataAuditor.Reports;

/// <summary>Writes <c>report.json</c>.</summary>
/// <remarks>Apart from reading it: a type's full metadata, which reading needs, takes longer to set up than a small audit to run.</remarks>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Serialization,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(AuditReport))]
[JsonSerializable(typeof(IReadOnlyList<AuditReport>))]
[JsonSerializable(typeof(ParetoFront))]
[JsonSerializable(typeof(CurationSummary))]
[JsonSerializable(typeof(ApprovedReport))]
[JsonSerializable(typeof(BaselineDiff))]
internal sealed partial class ReportJson : JsonSerializerContext
{
    /// <summary>Readable: the default encoder would write every non-ASCII letter as an escape.</summary>
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes through a writer of our own: options other than the generated ones would rule out the generated, fast-starting code.</summary>
    public static void Write<TReport>(Stream output, TReport report, JsonTypeInfo<TReport> type)
    {
        using (var writer = new Utf8JsonWriter(output, Readable)) JsonSerializer.Serialize(writer, report, type);
        output.WriteByte((byte)'\n');
    }
}
