using DataAuditor.Metrics.Scores;
using DataAuditor.States;

namespace DataAuditor.Metrics.Json.Documents;

/// <summary>How far documents have the fields that were expected of them.</summary>
public sealed class FieldMatches : IState<FieldMatches>
{
    private readonly RecordMeans _recall = new();

    private readonly RecordMeans _precision = new();

    /// <inheritdoc/>
    public void Merge(FieldMatches later)
    {
        _recall.Merge(later._recall);
        _precision.Merge(later._precision);
    }

    /// <inheritdoc/>
    public void Archive(StateArchive archive)
    {
        archive.PassState(_recall);
        archive.PassState(_precision);
    }

    internal void Add(FieldMatch match)
    {
        _recall.Add(match.Recall);
        _precision.Add(match.Precision);
    }

    internal Measurement Measure(MetricInfo info)
    {
        var measured = _recall.Measure(info, "no expected document");
        return measured is Measurement.Score score && _precision.Values.Count > 0
            ? score with { Parts = [new Part("precision", _precision.Values.Mean) { Uncertainty = _precision.Values.Uncertainty?.Within(0, 1), IsReference = true }] }
            : measured;
    }
}
