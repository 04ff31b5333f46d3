using DataAuditor.Metrics.Scores;
using DataAuditor.States;

namespace DataAuditor.Metrics.Json.Entities;

/// <summary>A ratio of entities, such as how many were redacted: of the corpus, of each type, and of documents on average.</summary>
public sealed class RedactionScores : IState<RedactionScores>
{
    private readonly PooledShare _corpus = new();

    private readonly Moments _documents = new();

    private readonly Breakdown<PooledShare> _types = new();

    private readonly RedactedRecords _records = new();

    private bool _hasGold;

    /// <inheritdoc/>
    public void Merge(RedactionScores later)
    {
        _corpus.Merge(later._corpus);
        _documents.Merge(later._documents);
        _types.Merge(later._types);
        _records.Merge(later._records);
        _hasGold |= later._hasGold;
    }

    /// <param name="ratio">The ratio's two numbers; of no entity its members are 0.</param>
    /// <returns>The record's own ratio; null where it is of nothing.</returns>
    internal double? Add(Sample sample, Func<EntityMatch, (int Hits, int Members)> ratio)
    {
        _records.Add(sample);
        var matches = EntityMatches.Of(sample);
        _hasGold |= matches.All.Gold > 0;
        foreach (var (type, match) in matches.ByType) AddTo(_types.Of(type), sample, ratio(match));

        var all = ratio(matches.All);
        AddTo(_corpus, sample, all);
        if (all.Members == 0) return null;

        var own = (double)all.Hits / all.Members;
        _documents.Add(own);
        return own;
    }

    /// <param name="noMember">What the ratio is of, as in "no entity is redacted".</param>
    internal Measurement Measure(MetricInfo info, MetricContext context, string noMember)
    {
        if (_records.Count == 0) return info.WorstFor("there is no synthetic record");
        if (_corpus.Members == 0) return _hasGold ? info.WorstFor(noMember) : Measurement.NotMeasurable("no record has a gold entity");

        return new Measurement.Score(_corpus.Value)
        {
            Uncertainty = _corpus.Uncertainty(context),
            Parts = [.. from type in _types.States where type.Value.Members > 0 select PartOf(type.Key, type.Value, context), Documents],
            Skipped = [.. from type in _types.States where type.Value.Members == 0 select new SkippedPart(type.Key, noMember)],
            Notes = [.. _records.Notes, .. _types.TooMany("types")],
        };
    }

    /// <summary>Every document counts alike, however many entities it has.</summary>
    private Part Documents => new("documents", _documents.Mean)
    {
        Uncertainty = _documents.Uncertainty?.Within(0, 1),
        Details = [new("documents", _documents.Count)],
        IsReference = true,
    };

    private static Part PartOf(string type, PooledShare entities, MetricContext context) =>
        new(type, entities.Value) { Uncertainty = entities.Uncertainty(context), Details = [new("entities", entities.Members)] };

    private static void AddTo(PooledShare? share, Sample sample, (int Hits, int Members) ratio)
    {
        if (ratio.Members > 0) share?.Add(sample.Index, ratio.Hits, ratio.Members);
    }
}
