using DataAuditor.Metrics.Scores;
using DataAuditor.States;

namespace DataAuditor.Metrics.Entities;

/// <summary>In which documents no entity of a type was missed.</summary>
public sealed class RedactionRecalls : IState<RedactionRecalls>
{
    private readonly PooledShare _pairs = new();

    private readonly Share _entities = new();

    private readonly Breakdown<TypeRecall> _types = new();

    private readonly RedactedRecords _records = new();

    /// <inheritdoc/>
    public void Merge(RedactionRecalls later)
    {
        _pairs.Merge(later._pairs);
        _entities.Merge(later._entities);
        _types.Merge(later._types);
        _records.Merge(later._records);
    }

    /// <inheritdoc/>
    public void Archive(StateArchive archive)
    {
        archive.PassState(_pairs);
        archive.PassState(_entities);
        archive.PassState(_types);
        archive.PassState(_records);
    }

    internal void Add(Sample sample)
    {
        _records.Add(sample);
        var (pairs, intact) = (0, 0);
        foreach (var (type, match) in EntityMatches.Of(sample).ByType.Where(static type => type.Value.Gold > 0))
        {
            pairs++;
            if (match.Missed == 0) intact++;
            _entities.Add(match.Found, match.Gold);
            _types.Of(type)?.Add(match);
        }

        if (pairs > 0) _pairs.Add(sample.Index, intact, pairs);
    }

    internal Measurement Measure(MetricInfo info, MetricContext context)
    {
        if (_records.Count == 0) return info.WorstFor("there is no synthetic record");
        if (_pairs.Members == 0) return Measurement.NotMeasurable("no record has a gold entity");

        return new Measurement.Score(_pairs.Value)
        {
            Uncertainty = _pairs.Uncertainty(context),
            Parts = [.. _types.States.Select(type => type.Value.PartOf(type.Key, _records.Count)), .. References],
            Notes = [.. _records.Notes, .. _types.TooMany("types")],
        };
    }

    private IEnumerable<Part> References
    {
        get
        {
            if (_types.States.Count > 0) yield return new Part("all documents", 1 - ((double)(_pairs.Members - _pairs.Hits) / _types.States.Count / _records.Count)) { IsReference = true };
            yield return new Part("micro recall", _entities.Value) { IsReference = true, Details = [new("entities", _entities.Count)] };
        }
    }
}
