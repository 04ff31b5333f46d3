using System.Text.Json;
using DataAuditor.Graphs.Notations;

namespace DataAuditor.Graphs;

/// <summary>
/// The graph of a record, read once for all metrics: <c>edges</c>, pairs of ids; <c>nodes</c>, the ids or their number, without which the
/// nodes are those that edges name; and <c>directed</c>, false unless it is said. Without edges, <c>output</c>, what a model wrote, in any notation;
/// or <c>smiles</c>, a molecule.
/// </summary>
/// <param name="Named">Null where the record's text is no graph.</param>
/// <param name="Fault">Why it is none.</param>
public sealed record RecordGraph(NamedGraph? Named, string? Fault = null)
{
    private const string Nodes = "nodes";

    private const string Edges = "edges";

    private const string Directed = "directed";

    private const string Output = "output";

    private const string Smiles = "smiles";

    private static readonly object Key = new();

    /// <summary>What every record needs.</summary>
    public static FieldNeed Need { get; } = new(Edges) { Or = [Output, Smiles], Kept = Key };

    /// <summary>Gives a record the graph that was read with it, from a file of its own.</summary>
    public static void Keep(Sample sample, NamedGraph graph) => sample.Keep(Key, new RecordGraph(graph));

    public SimpleGraph? Graph => Named?.Graph;

    /// <exception cref="AuditException">A field is no part of a graph: an edge that is no pair, or one to what is no node.</exception>
    public static RecordGraph Of(Sample sample) => sample.Once(Key, Read);

    /// <summary>A graph that stands in a field of its own, as an object with <c>nodes</c>, <c>edges</c> and <c>directed</c>, an array of edges, or text.</summary>
    /// <exception cref="GraphFormatException">It is no graph.</exception>
    public static NamedGraph OfValue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => GraphText.Read(FieldValue.Text(value)!),
        JsonValueKind.Object or JsonValueKind.Array => JsonText.Graph(value),
        _ => throw new GraphFormatException("it must be a graph: an object with 'edges', an array of edges, or text"),
    };

    private static RecordGraph Read(Sample sample)
    {
        if (sample.Has(Edges)) return OfFields(sample);

        try
        {
            return new RecordGraph(sample.Text(Output) is { } output ? GraphText.Read(output) : GraphText.OfSmiles(sample.Text(Smiles)!));
        }
        catch (GraphFormatException none)
        {
            return new RecordGraph(null, none.Message);
        }
    }

    private static RecordGraph OfFields(Sample sample)
    {
        var field = Nodes;
        try
        {
            var builder = new GraphBuilder(sample.Truth(Directed) ?? false);
            if (ListOf(sample) is { } ids) builder.SetNodes(JsonGraph.Nodes(ids));
            else if (sample.Has(Nodes)) builder.SetNodes(JsonGraph.Count(sample.Number(Nodes)));

            field = Edges;
            JsonGraph.ReadEdges(sample.Structure(Edges)!.Value, builder);
            return new RecordGraph(builder.Build());
        }
        catch (GraphFormatException wrong)
        {
            throw sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(field))}': {wrong.Message}");
        }
    }

    private static JsonElement? ListOf(Sample sample) => sample.Value(Nodes) switch
    {
        { ValueKind: JsonValueKind.Array } list => list,
        { ValueKind: JsonValueKind.String } text when FieldValue.Text(text)!.StartsWith('[') => sample.Structure(Nodes),
        _ => null,
    };
}
