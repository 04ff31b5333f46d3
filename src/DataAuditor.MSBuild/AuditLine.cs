using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace DataAuditor.MSBuild;

/// <summary>One line of the tool's protocol: <c>##dataauditor {"kind": …}</c>.</summary>
internal sealed class AuditLine(XElement json)
{
    public const string Prefix = "##dataauditor ";

    public string Kind => Text("kind");

    public string Text(string name) => (string?)json.Element(name) ?? "";

    public int Number(string name) => (int?)json.Element(name) ?? 0;

    public static AuditLine? Parse(string line)
    {
        try
        {
            // The only JSON reader of netstandard2.0 that needs no further assembly beside the task.
            using var reader = JsonReaderWriterFactory.CreateJsonReader(Encoding.UTF8.GetBytes(line.Substring(Prefix.Length)), XmlDictionaryReaderQuotas.Max);
            return new AuditLine(XElement.Load(reader));
        }
        catch (Exception fault) when (fault is XmlException or FormatException)
        {
            return null;
        }
    }
}
