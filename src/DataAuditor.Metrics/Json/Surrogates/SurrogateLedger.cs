using DataAuditor.Metrics.Scores;
using DataAuditor.States;

namespace DataAuditor.Metrics.Json.Surrogates;

/// <summary>What stands for what in the documents: of the corpus kept until all is read, of a document judged with it.</summary>
public sealed class SurrogateLedger : IState<SurrogateLedger>
{
    private readonly SurrogateScope _scope;

    private readonly SortedDictionary<string, SurrogateMap> _corpus = new(StringComparer.Ordinal);

    private readonly SurrogateShares _judged = new();

    private readonly PooledShare _documents = new();

    private long _records;

    private long _leftOut;

    internal SurrogateLedger(SurrogateScope scope) => _scope = scope;

    /// <inheritdoc/>
    public void Merge(SurrogateLedger later)
    {
        foreach (var (type, map) in later._corpus) MapOf(_corpus, type).Merge(map);
        _judged.Merge(later._judged);
        _documents.Merge(later._documents);
        _records += later._records;
        _leftOut += later._leftOut;
    }

    /// <inheritdoc/>
    public void Archive(StateArchive archive)
    {
        archive.PassStates(_corpus, archive.PassText);
        archive.PassState(_judged);
        archive.PassState(_documents);
        _records = archive.PassCount(_records);
        _leftOut = archive.PassCount(_leftOut);
    }

    /// <param name="entities">Null where the record does not say what was put in their place.</param>
    internal void Add(long record, IReadOnlyList<Substitution>? entities)
    {
        _records++;
        if (entities is null) _leftOut++;
        else if (_scope is SurrogateScope.Corpus) AddTo(_corpus, record, entities);
        else Judge(record, entities);
    }

    internal Measurement Measure(MetricInfo info, MetricContext context)
    {
        if (_records == 0) return info.WorstFor("there is no synthetic record");

        var judged = new SurrogateShares();
        judged.Merge(_judged);
        foreach (var (type, map) in _corpus) judged.Add(type, map);
        if (judged.Originals == 0) return Measurement.NotMeasurable("no redacted entity says what was put in its place");

        // One wrong surrogate breaks two originals, in whatever records they are: of the corpus no unit is drawn alone, so no interval is right.
        var score = judged.ScoreOf(_scope is SurrogateScope.Document ? _documents.Uncertainty(context) : null);
        return score with { Notes = [.. score.Notes, .. _leftOut.Notes("no surrogate")] };
    }

    private void Judge(long record, IReadOnlyList<Substitution> entities)
    {
        var document = new SortedDictionary<string, SurrogateMap>(StringComparer.Ordinal);
        AddTo(document, record, entities);
        var (hits, members) = (0, 0);
        foreach (var (type, map) in document)
        {
            var (consistent, count) = _judged.Add(type, map);
            hits += consistent;
            members += count;
        }

        if (members > 0) _documents.Add(record, hits, members);
    }

    private static void AddTo(SortedDictionary<string, SurrogateMap> maps, long record, IReadOnlyList<Substitution> entities)
    {
        foreach (var entity in entities) MapOf(maps, entity.Type).Add(record, entity);
    }

    private static SurrogateMap MapOf(SortedDictionary<string, SurrogateMap> maps, string type)
    {
        if (!maps.TryGetValue(type, out var map)) maps.Add(type, map = new SurrogateMap());
        return map;
    }
}
