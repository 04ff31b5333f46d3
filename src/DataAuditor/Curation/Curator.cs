using System.Text;
using DataAuditor.Files;
using DataAuditor.Manifests;
using DataAuditor.Metrics.Text.Faithfulness;
using DataAuditor.Reports;

namespace DataAuditor.Curation;

/// <summary>
/// Takes out the records that fail a check of their own or repeat an earlier one, and tells what that does to the gated metrics. Curating
/// what was kept takes out nothing more.
/// </summary>
public static class Curator
{
    /// <param name="keptPath">The file for the kept records; what is rejected and the summary are written beside it.</param>
    /// <param name="proposesLabels">Whether other labels are proposed, in a file of their own, for kept records whose label the others speak against.</param>
    /// <exception cref="AuditException">The manifest or the data is wrong, or a file cannot be written.</exception>
    public static CurationResult Run(
        AuditManifest manifest, string keptPath, bool proposesLabels = false, AuditOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new AuditOptions();
        if (manifest.Modality is Modality.Tabular) throw new AuditException(DiagnosticCode.Manifest, "tabular metrics judge whole tables: they have no checks of single records to curate by", manifest.Path is { } path ? new SourceLocation(path) : null);

        var files = new CurationFiles(manifest, keptPath);
        var judging = new RecordJudging(manifest);
        var before = Audit.Run(manifest, [.. judging.Metrics, .. Labels(proposesLabels, proposes: false)], options, cancellation);
        if (proposesLabels) Relabelling.Review(manifest, before); // Before anything is written.

        var selection = judging.Select(before, cancellation);
        files.Write(selection, cancellation);

        // A data set without records is a fault of the input, and there is nothing to measure in it.
        var kept = manifest with { Data = manifest.Data with { Synthetic = new DataInput.File(files.Kept) } };
        var after = selection.Kept == 0 ? null : Audit.Run(kept, Labels(proposesLabels, proposes: true), options, cancellation);
        var labels = proposesLabels && after is not null ? Relabelling.Review(kept, after) : null;
        cancellation.ThrowIfCancellationRequested();

        if (labels is not null) Relabelling.Write(files.Relabel, labels);
        var summary = CurationSummary.Of(selection, before.Report, after?.Report) with
        {
            Labels = labels is null ? null : new CuratedLabels(labels.Proposals.Count, labels.Noise, labels.Notes),
        };
        WholeFiles.Write((files.Summary, output => output.Write(Encoding.UTF8.GetBytes(Json(summary)))));
        return new CurationResult(summary, before, after)
        {
            KeptPath = files.Kept,
            RejectedPath = files.Rejected,
            SummaryPath = files.Summary,
            RelabelPath = labels is null ? null : files.Relabel,
        };
    }

    private static IReadOnlyList<RecordMetric> Labels(bool areWanted, bool proposes) => areWanted ? [new LabelCollecting(new LabelAgreement(), proposes)] : [];

    /// <summary>The summary as its file has it.</summary>
    public static string Json(CurationSummary summary)
    {
        using var text = new MemoryStream();
        ReportJson.Write(text, summary, ReportJson.Default.CurationSummary);
        return Encoding.UTF8.GetString(text.GetBuffer().AsSpan(0, (int)text.Length));
    }
}
