namespace DataAuditor.Metrics.Text.Dialogues;

/// <summary>Two scores for each record: how near it is to the reference, and how well it answers. All are kept, since their scale is known at the end.</summary>
public sealed class ScorePairs : IState<ScorePairs>
{
    private readonly List<long> _records = [];

    private readonly List<double> _referenced = [];

    private readonly List<double> _unreferenced = [];

    public int Count => _records.Count;

    public IReadOnlyList<long> Records => _records;

    public IReadOnlyList<double> Referenced => _referenced;

    public IReadOnlyList<double> Unreferenced => _unreferenced;

    public void Add(long record, double referenced, double unreferenced)
    {
        _records.Add(record);
        _referenced.Add(referenced);
        _unreferenced.Add(unreferenced);
    }

    public void Merge(ScorePairs later)
    {
        _records.AddRange(later._records);
        _referenced.AddRange(later._referenced);
        _unreferenced.AddRange(later._unreferenced);
    }
}
