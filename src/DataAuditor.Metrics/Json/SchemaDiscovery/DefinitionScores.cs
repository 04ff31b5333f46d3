using DataAuditor.Metrics.Scores;
using DataAuditor.States;

namespace DataAuditor.Metrics.Json.SchemaDiscovery;

/// <summary>How well records define what they should, and how much else they define.</summary>
public sealed class DefinitionScores : IState<DefinitionScores>
{
    private readonly RecordMeans _records = new();

    private readonly Share _unasked = new();

    /// <param name="similarity">Null for a record without a gold definition.</param>
    public void Add(double? similarity) => _records.Add(similarity);

    /// <param name="unasked">How many definitions nobody asked for.</param>
    /// <param name="generated">Among how many.</param>
    public void AddUnasked(int unasked, int generated) => _unasked.Add(unasked, generated);

    /// <inheritdoc/>
    public void Merge(DefinitionScores later)
    {
        _records.Merge(later._records);
        _unasked.Merge(later._unasked);
    }

    /// <inheritdoc/>
    public void Archive(StateArchive archive)
    {
        archive.PassState(_records);
        archive.PassState(_unasked);
    }

    internal Measurement Measure(MetricInfo info)
    {
        if (_records.Values.Count == 0 && _records.LeftOut > 0) return Measurement.NotMeasurable(_records.LeftOut.NoRecord("no gold definition"));

        var measured = _records.Measure(info, "no gold definition");
        return measured is Measurement.Score score && _unasked.Count > 0 ? score with { Parts = [Unasked] } : measured;
    }

    private Part Unasked => new("unasked", _unasked.Value) { Details = [new("definitions", _unasked.Hits)], IsReference = true };
}
