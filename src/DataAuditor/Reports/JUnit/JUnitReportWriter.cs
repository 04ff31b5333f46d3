using System.Globalization;
using System.Text;
using System.Xml;
using DataAuditor.Gates;

namespace DataAuditor.Reports.JUnit;

/// <summary>Writes <c>report.junit.xml</c>, which most CI services read: one test case a gate, under names of their own.</summary>
public sealed class JUnitReportWriter : IReportWriter
{
    private const int TextLimit = 4000;

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
    };

    public string Format => "junit";

    public string FileName => "report.junit.xml";

    public void Write(AuditResult result, Stream output)
    {
        JudgedGate[] gates = [.. result.Gates.Select(gate => JudgedGate.Of(gate, result.Report))];
        using var xml = XmlWriter.Create(output, Settings);
        xml.WriteStartElement("testsuites");
        WriteCounts(xml, result, gates);
        xml.WriteStartElement("testsuite");
        WriteCounts(xml, result, gates);
        var used = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var gate in gates) WriteCase(xml, result, gate, used);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter xml, AuditResult result, JudgedGate[] gates)
    {
        xml.WriteAttributeString("name", PlainText.OneLine(result.Report.Audit));
        xml.WriteAttributeString("tests", Text(gates.Length));
        xml.WriteAttributeString("failures", Text(gates.Count(gate => gate.Result.Blocks)));
        xml.WriteAttributeString("errors", "0");
        xml.WriteAttributeString("skipped", Text(gates.Count(IsUndecided)));
        xml.WriteAttributeString("time", (result.Report.Measurements.Sum(measurement => measurement.ElapsedMs) / 1000).ToString("0.000", CultureInfo.InvariantCulture));
    }

    private static void WriteCase(XmlWriter xml, AuditResult result, JudgedGate gate, Dictionary<string, int> used)
    {
        // Services drop a second case of the same name.
        var name = GateIdentity.Name(gate.Result);
        used[name] = used.GetValueOrDefault(name) + 1;
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", PlainText.OneLine(result.Report.Audit));
        xml.WriteAttributeString("name", used[name] == 1 ? name : $"{name} ({Text(used[name])})");
        if (gate.Gate.Location is { } location)
        {
            xml.WriteAttributeString("file", PlainText.OneLine(RepositoryPath.Of(location.File), 1000));
            xml.WriteAttributeString("line", Text(Math.Max(1, location.Line)));
        }

        xml.WriteAttributeString("time", ((gate.Measurement?.ElapsedMs ?? 0) / 1000).ToString("0.000", CultureInfo.InvariantCulture));
        WriteOutcome(xml, gate);
        xml.WriteEndElement();
    }

    private static void WriteOutcome(XmlWriter xml, JudgedGate gate)
    {
        var message = PlainText.OneLine(gate.Result.Message, TextLimit);
        if (gate.Result.Blocks)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("message", message);
            xml.WriteAttributeString("type", new Diagnostic(gate.Result.Code, Severity.Error, "").CodeText);
            xml.WriteString(Details(gate, message));
            xml.WriteEndElement();
        }
        else if (IsUndecided(gate))
        {
            xml.WriteStartElement("skipped");
            xml.WriteAttributeString("message", message);
            xml.WriteEndElement();
        }
        else
        {
            xml.WriteElementString("system-out", gate.Tone is Tone.Warned ? $"warning: {message}" : message);
        }
    }

    private static string Details(JudgedGate gate, string message)
    {
        var text = new StringBuilder(message);
        if (gate.Gate.Reason is { } reason) text.Append("\nWhy this gate is there: ").Append(PlainText.OneLine(reason, TextLimit));
        foreach (var part in gate.WorstParts.Take(5)) text.Append(CultureInfo.InvariantCulture, $"\n{PlainText.OneLine(part.Name)}: {Number.Format(part.Value)}");
        foreach (var record in gate.Evidence.Take(5)) text.Append(CultureInfo.InvariantCulture, $"\nrecord {record.Record}: {PlainText.OneLine(record.Detail, 300)}");
        return text.ToString();
    }

    private static bool IsUndecided(JudgedGate gate) => !gate.Result.Blocks && gate.Result.Verdict is Verdict.Inconclusive or Verdict.NotMeasurable;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
