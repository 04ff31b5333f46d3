using System.Text.Encodings.Web;
using System.Text.Json;

namespace DataAuditor.Reports.Sarif;

/// <summary>Writes <c>report.sarif</c> (SARIF 2.1.0, OASIS 2020): one rule a metric, one result a gate that did not pass, at the gate's line.</summary>
public sealed class SarifReportWriter : IReportWriter
{
    /// <summary>The most that GitHub shows of a run; the worst come first.</summary>
    private const int ResultLimit = 5000;

    private const int TextLimit = 4000;

    public string Format => "sarif";

    public string FileName => "report.sarif";

    public void Write(AuditResult result, Stream output)
    {
        var gates = JudgedGate.WorstFirst(result);
        JudgedGate[] shown = [.. gates.Where(gate => gate.Tone is not Tone.Passed).Take(ResultLimit)];
        Diagnostic[] remarks = [.. AuditSummary.Remarks(result).Take(ResultLimit - shown.Length)];
        var rules = SarifRule.Of(shown, remarks);

        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, result.Report.Tool, rules);
        json.WriteStartObject("automationDetails");
        json.WriteString("id", $"data-auditor/{PlainText.OneLine(result.Report.Audit)}/");
        json.WriteEndObject();
        json.WriteStartArray("results");
        var fingerprints = GateIdentity.Fingerprints(result, gates);
        foreach (var gate in shown) WriteResult(json, rules, gate, fingerprints[gate]);
        foreach (var remark in remarks) WriteRemark(json, rules, remark, GateIdentity.Fingerprint(result.Report, remark));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTool(Utf8JsonWriter json, ReportTool tool, IReadOnlyList<SarifRule> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", tool.Name);
        json.WriteString("semanticVersion", tool.Version);
        json.WriteStartArray("rules");
        foreach (var rule in rules) rule.Write(json);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, IReadOnlyList<SarifRule> rules, JudgedGate gate, string fingerprint)
    {
        var reason = gate.Gate.Reason is { } why ? $" ({why})" : "";
        var records = gate.Evidence.Take(5).Select(record => FormattableString.Invariant($"\nrecord {record.Record}: {PlainText.OneLine(record.Detail, 300)}"));
        json.WriteStartObject();
        WriteRule(json, rules, SarifRule.IdOf(gate));
        json.WriteString("level", gate.Tone is Tone.Failed ? "error" : "warning");
        WriteMessage(json, PlainText.OneLine(gate.Result.Message + reason, TextLimit) + string.Concat(records));
        WriteLocation(json, gate.Gate.Location);
        WriteFingerprint(json, fingerprint);
        json.WriteEndObject();
    }

    private static void WriteRemark(Utf8JsonWriter json, IReadOnlyList<SarifRule> rules, Diagnostic remark, string fingerprint)
    {
        json.WriteStartObject();
        WriteRule(json, rules, remark.CodeText);
        json.WriteString("level", remark.Severity is Severity.Error ? "error" : "warning");
        WriteMessage(json, PlainText.OneLine(remark.Message, TextLimit));
        WriteLocation(json, remark.Location);
        WriteFingerprint(json, fingerprint);
        json.WriteEndObject();
    }

    private static void WriteFingerprint(Utf8JsonWriter json, string fingerprint)
    {
        json.WriteStartObject("partialFingerprints");
        json.WriteString("primaryLocationLineHash", $"{fingerprint[..32]}:1");
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, IReadOnlyList<SarifRule> rules, string id)
    {
        json.WriteString("ruleId", id);
        json.WriteNumber("ruleIndex", rules.Index().First(rule => rule.Item.Id == id).Index);
    }

    private static void WriteMessage(Utf8JsonWriter json, string text)
    {
        json.WriteStartObject("message");
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    /// <summary>Every result has a location: GitHub refuses a whole file for one result that has none.</summary>
    private static void WriteLocation(Utf8JsonWriter json, SourceLocation? location)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Uri.EscapeDataString(RepositoryPath.Of(location)).Replace("%2F", "/", StringComparison.Ordinal));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", Math.Max(1, location?.Line ?? 1));
        if (location is { Column: > 0 }) json.WriteNumber("startColumn", location.Column);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
