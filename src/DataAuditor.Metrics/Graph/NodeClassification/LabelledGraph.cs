using System.Text.Json;
using DataAuditor.Graphs;
using DataAuditor.States;

namespace DataAuditor.Metrics.Graph.NodeClassification;

/// <summary>A graph whose nodes have labels. What is said of nodes stands in their order.</summary>
/// <param name="Labels">Null for a node without one.</param>
internal sealed record LabelledGraph(SimpleGraph Graph, string?[] Labels)
{
    private const string Train = "train";

    private const string Test = "test";

    /// <summary>Numbers of each node; null where the record has none.</summary>
    public double[][]? Features { get; private init; }

    /// <summary>What each node is for; null where the record does not say.</summary>
    public string?[]? Split { get; private init; }

    /// <summary>What a model takes each node's label to be; null where the record has none.</summary>
    public string?[]? Predictions { get; private init; }

    /// <summary>Nodes with a label to be trained on: where no split is given, all.</summary>
    public IEnumerable<int> Training => Nodes(node => Split is null || Split[node] == Train);

    /// <summary>Nodes with a label to be tested on.</summary>
    public IEnumerable<int> Tested => Nodes(node => Split?[node] == Test);

    /// <returns>Null where the record's text is no graph.</returns>
    /// <exception cref="AuditException">A field is not what it must be, or has not one item a node.</exception>
    public static LabelledGraph? Of(Sample sample)
    {
        if (RecordGraph.Of(sample).Graph is not { } graph) return null;

        return new LabelledGraph(graph, Texts(sample, "labels", graph)!)
        {
            Features = FeaturesOf(sample, graph),
            Split = Texts(sample, "split", graph),
            Predictions = Texts(sample, "predictions", graph),
        };
    }

    /// <summary>Passes a graph through an archive: writes it, or reads one.</summary>
    /// <exception cref="InvalidDataException">What is read is no such graph.</exception>
    public static LabelledGraph Passed(StateArchive archive, LabelledGraph? graph)
    {
        var shape = SimpleGraph.Passed(archive, graph?.Graph);
        var passed = new LabelledGraph(shape, Passed(archive, graph?.Labels, shape) ?? throw StateArchive.Broken("a graph has no labels"))
        {
            Features = archive.Pass(graph?.Features is not null) ? FeaturesPassed(archive, graph?.Features, shape) : null,
            Split = Passed(archive, graph?.Split, shape),
            Predictions = Passed(archive, graph?.Predictions, shape),
        };
        return passed;
    }

    private static string?[]? Passed(StateArchive archive, string?[]? texts, SimpleGraph graph)
    {
        if (!archive.Pass(texts is not null)) return null;

        string?[] passed = texts ?? new string?[graph.NodeCount];
        for (var node = 0; node < passed.Length; node++) passed[node] = archive.Pass(passed[node]);
        return passed;
    }

    private static double[][] FeaturesPassed(StateArchive archive, double[][]? features, SimpleGraph graph)
    {
        double[][] passed = features ?? new double[graph.NodeCount][];
        for (var node = 0; node < passed.Length; node++)
        {
            passed[node] = archive.PassVector(passed[node]);
            if (passed[node].Length != passed[0].Length) throw StateArchive.Broken("a node has more or fewer features than another");
        }

        return passed;
    }

    private static string?[]? Texts(Sample sample, string field, SimpleGraph graph) =>
        Items(sample, field, graph) is { } items ? [.. items.Select(item => Text(item, sample, field))] : null;

    private static double[][]? FeaturesOf(Sample sample, SimpleGraph graph)
    {
        if (Items(sample, "features", graph) is not { } items) return null;

        double[][] features = [.. items.Select(item => Numbers(item) ?? throw Wrong(sample, "features", "an array of arrays of numbers"))];
        return features.Any(numbers => numbers.Length != features[0].Length) ? throw Wrong(sample, "features", "as many numbers for one node as for another") : features;
    }

    private static JsonElement[]? Items(Sample sample, string field, SimpleGraph graph)
    {
        if (sample.Structure(field) is not { } value) return null;
        if (value.ValueKind is not JsonValueKind.Array) throw Wrong(sample, field, "an array");
        if (value.GetArrayLength() != graph.NodeCount) throw Wrong(sample, field, $"an item for each of the {graph.NodeCount} nodes, and has {value.GetArrayLength()}");

        return [.. value.EnumerateArray()];
    }

    private static string? Text(JsonElement item, Sample sample, string field) => item.ValueKind switch
    {
        JsonValueKind.String => item.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => item.GetRawText(),
        JsonValueKind.Null => null,
        _ => throw Wrong(sample, field, "an array of texts, numbers or nulls"),
    };

    private static double[]? Numbers(JsonElement item)
    {
        if (item.ValueKind is not JsonValueKind.Array) return null;

        var numbers = new double[item.GetArrayLength()];
        for (var at = 0; at < numbers.Length; at++)
        {
            if (item[at].ValueKind is not JsonValueKind.Number || !item[at].TryGetDouble(out numbers[at]) || !double.IsFinite(numbers[at])) return null;
        }

        return numbers;
    }

    private static AuditException Wrong(Sample sample, string field, string wanted) =>
        sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(field))}' must be {wanted}");

    private IEnumerable<int> Nodes(Func<int, bool> isOne) => Enumerable.Range(0, Graph.NodeCount).Where(node => Labels[node] is not null && isOne(node));
}
