using System.Text.Json;

namespace DataAuditor.Graphs;

/// <summary>
/// The graph of a record, read once for all metrics: <c>edges</c>, pairs of ids; <c>nodes</c>, the ids or their number, without which the
/// nodes are those that edges name; and <c>directed</c>, false unless it is said.
/// </summary>
/// <param name="Named">Null where the record's text is no graph.</param>
/// <param name="Fault">Why it is none.</param>
public sealed record RecordGraph(NamedGraph? Named, string? Fault = null)
{
    private const string Nodes = "nodes";

    private const string Edges = "edges";

    private const string Directed = "directed";

    private static readonly object Key = new();

    /// <summary>What every record needs.</summary>
    public static FieldNeed Need { get; } = new(Edges);

    public SimpleGraph? Graph => Named?.Graph;

    /// <exception cref="AuditException">A field is no part of a graph: an edge that is no pair, or one to what is no node.</exception>
    public static RecordGraph Of(Sample sample) => sample.Once(Key, Read);

    private static RecordGraph Read(Sample sample)
    {
        var field = Nodes;
        try
        {
            var builder = new GraphBuilder(sample.Truth(Directed) ?? false);
            switch (NodesOf(sample))
            {
                case { ValueKind: JsonValueKind.Array } ids:
                    builder.SetNodes(JsonGraph.Nodes(ids));
                    break;
                case not null:
                    builder.SetNodes(CountOf(sample));
                    break;
            }

            field = Edges;
            JsonGraph.ReadEdges(sample.Structure(Edges)!.Value, builder);
            return new RecordGraph(builder.Build());
        }
        catch (GraphFormatException wrong)
        {
            throw sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(field))}': {wrong.Message}");
        }
    }

    private static JsonElement? NodesOf(Sample sample) => sample.Value(Nodes) switch
    {
        { ValueKind: JsonValueKind.String } text when FieldValue.Text(text)!.StartsWith('[') => sample.Structure(Nodes),
        var value => value,
    };

    private static long CountOf(Sample sample) =>
        sample.Number(Nodes) is { } number and >= 0 && double.IsInteger(number)
            ? (long)Math.Min(number, long.MaxValue / 2)
            : throw new GraphFormatException("it must be the number of nodes, or an array of their ids");
}
