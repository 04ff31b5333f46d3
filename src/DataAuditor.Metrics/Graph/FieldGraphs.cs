using System.Text.Json;
using DataAuditor.Graphs;

namespace DataAuditor.Metrics.Graph;

/// <summary>Graphs in fields beside the record's own.</summary>
internal static class FieldGraphs
{
    /// <summary>The one graph of a field; null where the record lacks it.</summary>
    /// <exception cref="AuditException">The field is no graph.</exception>
    public static NamedGraph? GraphIn(this Sample sample, string role) =>
        sample.Once((typeof(FieldGraphs), role), sample => sample.Value(role) is { } value ? Read(sample, role, value) : null);

    /// <summary>The graphs of a field, an array of them.</summary>
    /// <exception cref="AuditException">The field is no array of graphs.</exception>
    public static IReadOnlyList<NamedGraph> GraphsIn(this Sample sample, string role) => sample.Once((typeof(FieldGraphs), role), sample =>
    {
        if (sample.Structure(role) is not { ValueKind: JsonValueKind.Array } array) throw sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(role))}' must be an array of graphs");
        return array.EnumerateArray().Select((value, place) => Read(sample, role, value, place + 1)).ToArray();
    });

    private static NamedGraph Read(Sample sample, string role, JsonElement value, int place = 0)
    {
        try
        {
            return RecordGraph.OfValue(value);
        }
        catch (GraphFormatException wrong)
        {
            throw sample.Wrong($"{(place == 0 ? "" : $"graph {place} of ")}the field '{PlainText.OneLine(sample.NameOf(role))}': {wrong.Message}");
        }
    }
}
