using DataAuditor.Metrics.Scores;
using DataAuditor.States;

namespace DataAuditor.Metrics.Entities;

/// <summary>A ratio of entities, such as how many were redacted: of the corpus, of each type, and of documents on average.</summary>
public sealed class RedactionScores : IState<RedactionScores>
{
    private readonly PooledShare _corpus = new();

    private readonly Moments _documents = new();

    private readonly Breakdown<PooledShare> _types = new();

    private readonly SortedDictionary<string, long> _sources = new(StringComparer.Ordinal);

    private long _records;

    private bool _hasGold;

    /// <summary>The fields that said what was redacted, and of how many records.</summary>
    internal IReadOnlyDictionary<string, long> Sources => _sources;

    /// <inheritdoc/>
    public void Merge(RedactionScores later)
    {
        _corpus.Merge(later._corpus);
        _documents.Merge(later._documents);
        _types.Merge(later._types);
        _records += later._records;
        foreach (var (source, count) in later._sources) _sources[source] = _sources.GetValueOrDefault(source) + count;
        _hasGold |= later._hasGold;
    }

    /// <inheritdoc/>
    public void Archive(StateArchive archive)
    {
        archive.PassState(_corpus);
        archive.PassState(_documents);
        archive.PassState(_types);
        _records = archive.PassCount(_records);
        archive.PassMap(_sources, archive.PassText, archive.Pass);
        _hasGold = archive.Pass(_hasGold);
    }

    /// <param name="source">The field that says what was redacted; null where none does.</param>
    /// <returns>The record's own ratio; null where it is of nothing.</returns>
    internal double? Add(Sample sample, string? source, EntityMatches matches, RedactionRatio ratio)
    {
        _records++;
        if (source is not null) _sources[source] = _sources.GetValueOrDefault(source) + 1;
        _hasGold |= matches.All.Gold > 0;
        foreach (var (type, match) in matches.ByType) AddTo(_types.Of(type), sample, ratio.Of(match));

        var all = ratio.Of(matches.All);
        AddTo(_corpus, sample, all);
        if (all.Members == 0) return null;

        var own = (double)all.Hits / all.Members;
        _documents.Add(own);
        return own;
    }

    /// <param name="noMember">What the ratio is of, as in "no entity is redacted".</param>
    /// <param name="notes">What reports say beside it.</param>
    internal Measurement Measure(MetricInfo info, MetricContext context, string noMember, IEnumerable<string> notes)
    {
        if (_records == 0) return info.WorstFor("there is no synthetic record");
        if (_corpus.Members == 0) return _hasGold ? info.WorstFor(noMember) : Measurement.NotMeasurable("no record has a gold entity");

        return new Measurement.Score(_corpus.Value)
        {
            Uncertainty = _corpus.Uncertainty(context),
            Parts = [.. from type in _types.States where type.Value.Members > 0 select PartOf(type.Key, type.Value, context), Documents],
            Skipped = [.. from type in _types.States where type.Value.Members == 0 select new SkippedPart(type.Key, noMember)],
            Notes = [.. notes, .. _types.TooMany("types")],
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
