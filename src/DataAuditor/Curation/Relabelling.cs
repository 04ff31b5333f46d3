using System.Text.Encodings.Web;
using System.Text.Json;
using DataAuditor.Engine;
using DataAuditor.Files;
using DataAuditor.Manifests;
using DataAuditor.Metrics.Text.Classifiers;
using DataAuditor.Metrics.Text.Faithfulness;
using DataAuditor.Running;

namespace DataAuditor.Curation;

/// <summary>Proposes labels, by confident learning; the records stay as they are.</summary>
internal static class Relabelling
{
    // Letters stay letters.
    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reviews the labels of the manifest's records.</summary>
    /// <exception cref="AuditException">The records have no labels, or labels of which nothing can be learnt.</exception>
    public static LabelReview Review(AuditManifest manifest, AuditOptions options, CancellationToken cancellation)
    {
        using var models = RecordInputs.ModelsOf(manifest);
        var collecting = new LabelCollecting(new LabelAgreement());
        var source = RecordInputs.Source(manifest, Role.Synthetic, manifest.Data.Synthetic, progress: null);
        var measured = new RecordEngine([collecting], models, options.Threads).Measure(
            source.Read(cancellation),
            metric => new MetricContext(options.Seed ?? manifest.Seed, metric.Info.Id) { Fields = manifest.Fields, Threads = options.Threads, Cancellation = cancellation },
            cancellation)[0].Measurement;
        return measured switch
        {
            Measurement.NotApplicable impossible => throw Wrong(manifest, impossible.Reason),
            Measurement.Fault fault => throw Wrong(manifest, fault.Reason),
            _ => collecting.Review!,
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
