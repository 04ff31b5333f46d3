using System.Text.Encodings.Web;
using System.Text.Json;

namespace DataAuditor.Reports.GitLab;

/// <summary>Writes <c>report.gitlab.json</c>, a GitLab code quality report: one issue a gate that did not pass, at the gate's line.</summary>
public sealed class GitLabReportWriter : IReportWriter
{
    private const int TextLimit = 2000;

    public string Format => "gitlab";

    public string FileName => "report.gitlab.json";

    public void Write(AuditResult result, Stream output)
    {
        var gates = JudgedGate.WorstFirst(result);
        var fingerprints = GateIdentity.Fingerprints(result, gates);
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartArray();
        foreach (var gate in gates.Where(gate => gate.Tone is not Tone.Passed))
        {
            Write(json, gate.Result.Message, gate.Result.Subject, fingerprints[gate], gate.Tone is Tone.Failed, gate.Gate.Location);
        }

        // The same fingerprint twice would show only the first.
        foreach (var remark in AuditSummary.Remarks(result).DistinctBy(remark => (remark.Code, remark.Message)))
        {
            Write(json, remark.Message, remark.CodeText, GateIdentity.Fingerprint(result.Report, remark), remark.Severity is Severity.Error, remark.Location);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string message, string check, string fingerprint, bool isError, SourceLocation? location)
    {
        json.WriteStartObject();
        json.WriteString("description", PlainText.OneLine(message, TextLimit));
        json.WriteString("check_name", PlainText.OneLine(check));
        json.WriteString("fingerprint", fingerprint);
        json.WriteString("severity", isError ? "major" : "minor");
        json.WriteStartObject("location");
        json.WriteString("path", RepositoryPath.Of(location));
        json.WriteStartObject("lines");
        json.WriteNumber("begin", Math.Max(1, location?.Line ?? 1));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
