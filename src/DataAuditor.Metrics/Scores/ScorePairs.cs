using DataAuditor.States;

namespace DataAuditor.Metrics.Scores;

/// <summary>Two scores for each record. All are kept, 24 bytes a record, for what only the whole of them shows: their scale, or their ranks.</summary>
public sealed class ScorePairs : IState<ScorePairs>
{
    private readonly List<long> _records = [];

    private readonly List<double> _first = [];

    private readonly List<double> _second = [];

    public int Count => _records.Count;

    public IReadOnlyList<long> Records => _records;

    public IReadOnlyList<double> First => _first;

    public IReadOnlyList<double> Second => _second;

    public void Add(long record, double first, double second)
    {
        _records.Add(record);
        _first.Add(first);
        _second.Add(second);
    }

    public void Merge(ScorePairs later)
    {
        _records.AddRange(later._records);
        _first.AddRange(later._first);
        _second.AddRange(later._second);
    }

    public void Archive(StateArchive archive)
    {
        archive.PassList(_records, archive.PassCount);
        archive.PassList(_first, archive.PassFinite);
        archive.PassList(_second, archive.PassFinite);
        if (_first.Count != _records.Count || _second.Count != _records.Count) throw StateArchive.Broken("a record has not two scores");
    }
}
