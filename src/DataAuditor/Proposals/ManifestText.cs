using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using DataAuditor.Manifests;
using DataAuditor.Reports;
using DataAuditor.Usages;

namespace DataAuditor.Proposals;

/// <summary>A manifest as a person would write it: with comments, one gate to a line, paths relative to it.</summary>
internal sealed class ManifestText(AuditManifest manifest, UsagePreset? preset, string path)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly StringBuilder _text = new();

    public string Of(IReadOnlyList<GateProposal> gates, IReadOnlyList<ReportSkipped> skipped)
    {
        Line("{");
        Comment(1, "Proposed by 'data-auditor init' from what this data measured: each limit is the worse end of the measured interval, or of what");
        Comment(1, "the holdout scores, rounded outward to two digits. It keeps the data as good as it is; whether that is good enough is yours to say.");
        Member("name", manifest.Name);
        Member("modality", NameOf(manifest.Modality));
        WriteData();
        WriteFields();
        if (manifest.GeneratorPath is { } card) Member("generator", Relative(card));
        if (manifest.Seed != AuditManifest.DefaultSeed) Line($"  \"seed\": {manifest.Seed},");
        if (preset is not null)
        {
            Comment(1, preset.Purpose);
            Member("usage", NameOf(preset.Usage));
        }

        WriteGates([.. gates.Where(gate => gate.IsGate)]);
        WriteOthers(gates, skipped);
        Line("}");
        return _text.ToString();
    }

    private void WriteData()
    {
        (string Name, DataInput? Input)[] inputs =
            [("synthetic", manifest.Data.Synthetic), ("real", manifest.Data.Real), ("holdout", manifest.Data.Holdout), ("schema", manifest.Data.Schema)];
        Line("  \"data\": {");
        string[] members =
        [
            .. inputs.Where(input => input.Input is DataInput.File).Select(input => $"    \"{input.Name}\": {Quoted(Relative(((DataInput.File)input.Input!).Path))}"),
            .. manifest.Data.Entry is { } entry ? [$"    \"entry\": {Quoted(entry.Text)}"] : Array.Empty<string>(),
        ];
        Line(string.Join(",\n", members));
        Line("  },");
    }

    private void WriteFields()
    {
        string[] roles = [.. manifest.Fields.Roles.Select(role => $"{Quoted(role)}: {Names(manifest.Fields[role])}")];
        if (roles.Length > 0) Line($"  \"fields\": {{ {string.Join(", ", roles)} }},");
    }

    private void WriteGates(IReadOnlyList<GateProposal> gates)
    {
        Line("  \"gates\": [");
        for (var i = 0; i < gates.Count; i++)
        {
            var (metric, limit, comment) = gates[i];
            string?[] limits = [Limit("min", limit!.Min), Limit("max", limit.Max)];
            Comment(2, comment);
            Line($"    {{ \"metric\": {Quoted(metric)}, {string.Join(", ", limits.OfType<string>())} }}{(i + 1 < gates.Count ? ",\n" : "")}");
        }

        Line("  ]");
    }

    private void WriteOthers(IReadOnlyList<GateProposal> gates, IReadOnlyList<ReportSkipped> skipped)
    {
        string[] others =
        [
            .. gates.Where(gate => !gate.IsGate).Select(gate => $"{gate.Metric}: {gate.Comment}"),
            .. skipped.Where(one => one.Part is null).Select(one => $"{one.Metric}: {one.Reason}"),
        ];
        if (others.Length == 0) return;

        Line("");
        Comment(1, "Without a gate:");
        foreach (var other in others) Comment(1, other);
    }

    private void Member(string name, string value) => Line($"  \"{name}\": {Quoted(value)},");

    /// <summary>A comment ends with its line, so nothing out of the data may break it.</summary>
    private void Comment(int depth, string words) => Line($"{new string(' ', 2 * depth)}// {PlainText.OneLine(words, maxLength: 400)}");

    private void Line(string line) => _text.Append(line).Append('\n');

    private string Relative(string file) => Path.GetRelativePath(Path.GetDirectoryName(path)!, file).Replace('\\', '/');

    private static string? Limit(string name, double? value) => value is { } limit ? $"\"{name}\": {Number.Exact(limit)}" : null;

    private static string Names(IReadOnlyList<string> names) => names is [var only] ? Quoted(only) : $"[{string.Join(", ", names.Select(Quoted))}]";

    private static string Quoted(string text) => JsonValue.Create(text).ToJsonString(Readable);

    private static string NameOf<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
