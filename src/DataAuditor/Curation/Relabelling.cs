using System.Text.Encodings.Web;
using System.Text.Json;
using DataAuditor.Files;
using DataAuditor.Manifests;
using DataAuditor.Metrics.Text.Classifiers;

namespace DataAuditor.Curation;

/// <summary>Proposes labels, by confident learning; the records stay as they are.</summary>
internal static class Relabelling
{
    // Letters stay letters.
    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What an audit that ran with <see cref="LabelCollecting"/> alongside tells of the labels.</summary>
    /// <exception cref="AuditException">The records have no labels, or labels of which nothing can be learnt.</exception>
    public static LabelReview? Review(AuditManifest manifest, AuditResult audit)
    {
        var collecting = audit.Alongside.Single(measured => measured.Metric is LabelCollecting);
        return collecting.Measurement switch
        {
            Measurement.NotApplicable impossible => throw Wrong(manifest, impossible.Reason),
            Measurement.Fault fault => throw Wrong(manifest, fault.Reason),
            _ => ((LabelCollecting)collecting.Metric).Review,
        };
    }

    /// <summary>Writes a line for each proposal.</summary>
    /// <exception cref="AuditException">It cannot be written.</exception>
    public static void Write(string path, LabelReview review) => WholeFiles.Write((path, output =>
    {
        foreach (var proposal in review.Proposals)
        {
            using (var writer = new Utf8JsonWriter(output, OneLine))
            {
                writer.WriteStartObject();
                writer.WriteNumber("record", proposal.Record);
                writer.WriteString("label", proposal.Label);
                writer.WriteString("proposed", proposal.Proposed);
                writer.WriteNumber("probability", proposal.Probability);
                writer.WriteNumber("labelProbability", proposal.LabelProbability);
                writer.WriteEndObject();
            }

            output.WriteByte((byte)'\n');
        }
    }));

    private static AuditException Wrong(AuditManifest manifest, string reason) =>
        new(DiagnosticCode.DataFile, $"no labels can be proposed: {reason}", manifest.Path is { } path ? new SourceLocation(path) : null);
}
