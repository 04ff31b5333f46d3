using System.Globalization;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Build.Framework;

namespace DataAuditor.MSBuild;

/// <summary>Writes the manifest of a <c>DataAuditSet</c> item; throws <see cref="FormatException"/> with a sentence for the user.</summary>
internal static class SetManifest
{
    private static readonly Regex GateForm = new(@"^(?<metric>[^<>=\s]+)\s*(?<relation><=|>=|=)\s*(?<bound>[^<>=\s]+)$");
    private static readonly Regex FieldForm = new(@"^(?<role>[A-Za-z][\w-]*)\s*=\s*(?<name>.+)$");

    public static string Write(ITaskItem set, string name, string directory)
    {
        var modality = set.GetMetadata("Modality");
        if (modality.Length == 0) throw new FormatException($"DataAuditSet '{set.ItemSpec}' has no Modality; write for example Modality=\"tabular\".");

        var root = Object("root",
            Text("name", name),
            Text("modality", modality),
            Object("data",
                Text("synthetic", set.GetMetadata("FullPath")),
                PathOf(set, "Real", directory), PathOf(set, "Holdout", directory), PathOf(set, "Schema", directory)),
            Object("fields", [.. Parts(set, "Fields").Select(Field)]),
            new XElement("gates", Type("array"), Gates(set)));

        using var stream = new MemoryStream();
        using (var writer = JsonReaderWriterFactory.CreateJsonWriter(stream, new UTF8Encoding(false), ownsStream: false, indent: true)) root.WriteTo(writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static XElement Field(string text) => FieldForm.Match(text) is { Success: true } match
        ? Text(match.Groups["role"].Value, match.Groups["name"].Value)
        : throw new FormatException($"Fields holds '{text}'; a field is written 'role=column'.");

    private static IEnumerable<XElement> Gates(ITaskItem set)
    {
        var gates = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var text in Parts(set, "Gates"))
        {
            var match = GateForm.Match(text);
            if (!match.Success) throw new FormatException($"Gates holds '{text}'; a gate is written 'metric<=0.1', 'metric>=0.9' or 'metric=1'.");
            if (!double.TryParse(match.Groups["bound"].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var bound) || double.IsNaN(bound) || double.IsInfinity(bound))
                throw new FormatException($"Gates holds '{text}'; '{match.Groups["bound"].Value}' is not a number.");

            // A lower and an upper bound of one metric are one gate.
            var metric = match.Groups["metric"].Value;
            if (!gates.TryGetValue(metric, out var gate)) gates.Add(metric, gate = Object("item", Text("metric", metric)));
            var relation = match.Groups["relation"].Value switch { "<=" => "max", ">=" => "min", _ => "equals" };
            if (gate.Element(relation) is not null) throw new FormatException($"Gates bounds '{metric}' twice with '{match.Groups["relation"].Value}'.");
            gate.Add(new XElement(relation, Type("number"), bound.ToString("R", CultureInfo.InvariantCulture)));
        }

        return gates.Values;
    }

    private static IEnumerable<string> Parts(ITaskItem set, string name) =>
        set.GetMetadata(name).Split(';').Select(part => part.Trim()).Where(part => part.Length > 0);

    // Combined only: the value may be a glob, which .NET Framework refuses to normalise.
    private static XElement? PathOf(ITaskItem set, string name, string directory) =>
        set.GetMetadata(name) is { Length: > 0 } path ? Text(name.ToLowerInvariant(), Path.Combine(directory, path)) : null;

    private static XElement Object(string name, params object?[] content) => new(name, Type("object"), content);

    private static XElement Text(string name, string value) => new(name, Type("string"), value);

    private static XAttribute Type(string name) => new("type", name);
}
