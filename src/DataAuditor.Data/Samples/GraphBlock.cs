using System.Text.Json;
using DataAuditor.Engine;
using DataAuditor.Graphs;

namespace DataAuditor.Data.Samples;

/// <summary>The graphs of a file, each a record without further fields.</summary>
internal sealed class GraphBlock(Role role, long first, SampleOrigin origin, IReadOnlyList<NamedGraph> graphs) : SampleBlock
{
    private static readonly JsonElement NoFields = JsonElement.Parse("{}");

    public override Role Role => role;

    public override int Count => graphs.Count;

    public override IReadOnlyList<Sample> Parse() => [.. graphs.Select(Sample)];

    private Sample Sample(NamedGraph graph, int place)
    {
        var sample = new Sample(role, first + place, NoFields, origin);
        RecordGraph.Keep(sample, graph);
        return sample;
    }
}
