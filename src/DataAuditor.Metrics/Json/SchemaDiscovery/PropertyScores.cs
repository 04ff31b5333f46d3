using DataAuditor.Metrics.Scores;
using DataAuditor.States;

namespace DataAuditor.Metrics.Json.SchemaDiscovery;

/// <summary>How many properties are told from noise rightly, and how many nobody asked about.</summary>
public sealed class PropertyScores : IState<PropertyScores>
{
    private readonly PooledShare _properties = new();

    private readonly Share _unasked = new();

    private long _records;

    /// <inheritdoc/>
    public void Merge(PropertyScores later)
    {
        _properties.Merge(later._properties);
        _unasked.Merge(later._unasked);
        _records += later._records;
    }

    /// <inheritdoc/>
    public void Archive(StateArchive archive)
    {
        archive.PassState(_properties);
        archive.PassState(_unasked);
        _records = archive.PassCount(_records);
    }

    internal void Add(long record, PropertyVerdicts verdicts)
    {
        _records++;
        if (verdicts.Gold > 0) _properties.Add(record, verdicts.Right, verdicts.Gold);
        _unasked.Add(verdicts.Unasked, verdicts.Gold + verdicts.Unasked);
    }

    internal Measurement Measure(MetricInfo info, MetricContext context)
    {
        if (_records == 0) return info.WorstFor("there is no synthetic record");
        if (_properties.Members == 0) return Measurement.NotMeasurable("no record has a gold property");

        return new Measurement.Score(_properties.Value) { Uncertainty = _properties.Uncertainty(context), Parts = [Unasked] };
    }

    private Part Unasked => new("unasked", _unasked.Value) { Details = [new("properties", _unasked.Hits)], IsReference = true };
}
