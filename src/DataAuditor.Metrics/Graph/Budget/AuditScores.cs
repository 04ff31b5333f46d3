using System.Text.Json;
using DataAuditor.Graphs;
using DataAuditor.States;

namespace DataAuditor.Metrics.Graph.Budget;

/// <summary>What an attack says of runs with and without one node or edge, and how large the graphs are.</summary>
public sealed class AuditScores : IState<AuditScores>
{
    private const string Field = "audit_scores";

    private readonly List<double> _with = [];
    private readonly List<double> _without = [];
    private int _realVertices;
    private int _syntheticVertices;

    /// <summary>Synthetic records.</summary>
    public long Records { get; private set; }

    /// <summary>Of the largest graph: of the real ones, and of the synthetic ones where there is none. 0 where no record has a graph.</summary>
    public int Vertices => _realVertices > 0 ? _realVertices : _syntheticVertices;

    /// <exception cref="AuditException">The scores are not what they must be.</exception>
    internal void Add(Sample sample)
    {
        var vertices = RecordGraph.Need.IsMetBy(sample) ? RecordGraph.Of(sample).Graph?.NodeCount ?? 0 : 0;
        if (sample.Role is Role.Real) _realVertices = Math.Max(_realVertices, vertices);
        if (sample.Role is not Role.Synthetic) return;

        Records++;
        _syntheticVertices = Math.Max(_syntheticVertices, vertices);
        if (sample.Structure(Field) is not { } scores) return;
        if (scores.ValueKind is not JsonValueKind.Object) throw Wrong(sample);

        Read(sample, scores, "with", _with);
        Read(sample, scores, "without", _without);
    }

    public void Merge(AuditScores later)
    {
        _with.AddRange(later._with);
        _without.AddRange(later._without);
        _realVertices = Math.Max(_realVertices, later._realVertices);
        _syntheticVertices = Math.Max(_syntheticVertices, later._syntheticVertices);
        Records += later.Records;
    }

    public void Archive(StateArchive archive)
    {
        archive.PassList(_with, archive.PassFinite);
        archive.PassList(_without, archive.PassFinite);
        _realVertices = archive.PassCount(_realVertices);
        _syntheticVertices = archive.PassCount(_syntheticVertices);
        Records = archive.PassCount(Records);
    }

    /// <summary>Both in random order, which does not depend on the order of the records.</summary>
    internal (double[] With, double[] Without) Dealt(MetricContext context)
    {
        double[] with = [.. _with.Order()], without = [.. _without.Order()];
        context.Random("scores with").Shuffle<double>(with);
        context.Random("scores without").Shuffle<double>(without);
        return (with, without);
    }

    private static void Read(Sample sample, JsonElement scores, string name, List<double> into)
    {
        if (!scores.TryGetProperty(name, out var given)) throw Wrong(sample);

        foreach (var score in given.ValueKind is JsonValueKind.Array ? given.EnumerateArray().ToArray() : [given])
        {
            into.Add(score.ValueKind is JsonValueKind.Number && score.TryGetDouble(out var number) && double.IsFinite(number) ? number : throw Wrong(sample));
        }
    }

    private static AuditException Wrong(Sample sample) =>
        sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(Field))}' must be an object of 'with' and 'without', each a number or an array of numbers");
}
