using DataAuditor.Graphs;
using DataAuditor.Metrics.Graph.Rules;
using DataAuditor.States;

namespace DataAuditor.Metrics.Graph.Equality;

/// <summary>
/// Graphs by what they are the same as. Of graphs that may yet turn out to be the same one is kept; where there are very many different ones,
/// only for the least fingerprints, and graphs with one of the others are the same by that alone. Which are kept does not depend on any order.
/// </summary>
public sealed class GraphClasses : IState<GraphClasses>
{
    /// <summary>For how many fingerprints graphs are kept.</summary>
    internal const int MostKept = 1 << 18;

    private readonly GraphComparison _comparison;

    private readonly int _mostKept;

    private readonly Dictionary<UInt128, List<GraphClass>> _kept = [];

    /// <summary>How many graphs have a fingerprint for which none is kept.</summary>
    private readonly Dictionary<UInt128, long> _counted = [];

    /// <summary>Fingerprints from here on have no graphs kept.</summary>
    private UInt128 _end = UInt128.MaxValue;

    internal GraphClasses(GraphComparison comparison, RuleTally rules, int mostKept = MostKept) => (_comparison, Rules, _mostKept) = (comparison, rules, mostKept);

    /// <summary>The rules that a valid graph keeps.</summary>
    internal RuleTally Rules { get; }

    /// <summary>The graphs that keep the rules, among all records.</summary>
    public Share Valid { get; } = new();

    public Share Unreadable { get; } = new();

    /// <summary>How many comparisons ended without an answer; their graphs are taken to be the same.</summary>
    public long Undecided { get; private set; }

    /// <summary>How many graphs are told apart by fingerprint alone.</summary>
    public long ByFingerprint => _counted.Values.Sum();

    /// <summary>How many different graphs there are.</summary>
    public long Distinct => _counted.Count + _kept.Values.Sum(static alike => (long)alike.Count);

    internal IEnumerable<GraphClass> Repeated => _kept.Values.SelectMany(static alike => alike).Where(static one => one.Count > 1);

    internal void Add(NamedGraph graph, long record)
    {
        var fingerprint = _comparison.Fingerprint(graph);
        if (fingerprint >= _end) _counted[fingerprint] = _counted.GetValueOrDefault(fingerprint) + 1;
        else Add(fingerprint, new GraphClass(graph, record));
    }

    public void Merge(GraphClasses later)
    {
        Valid.Merge(later.Valid);
        Unreadable.Merge(later.Unreadable);
        Undecided += later.Undecided;
        if (later._end < _end) Cut(later._end);
        foreach (var (fingerprint, count) in later._counted) _counted[fingerprint] = _counted.GetValueOrDefault(fingerprint) + count;
        foreach (var (fingerprint, alike) in later._kept)
        {
            if (fingerprint >= _end) _counted[fingerprint] = _counted.GetValueOrDefault(fingerprint) + alike.Sum(static one => one.Count);
            else alike.ForEach(one => Add(fingerprint, one));
        }
    }

    public void Archive(StateArchive archive)
    {
        Settle();
        archive.PassState(Rules);
        archive.PassState(Valid);
        archive.PassState(Unreadable);
        Undecided = archive.PassCount(Undecided);
        _end = archive.Pass(_end);
        archive.PassMap(_counted, archive.Pass, archive.PassCount);
        archive.PassMap(_kept, archive.Pass, alike =>
        {
            alike ??= [];
            archive.PassList(alike, one => GraphClass.Passed(archive, one));
            return alike.Count > 0 ? alike : throw StateArchive.Broken("a fingerprint has no graph");
        });
        if (_kept.Keys.Any(fingerprint => fingerprint >= _end)) throw StateArchive.Broken("a graph is kept that should be counted");
    }

    /// <summary>Leaves what the least fingerprints have, as many as may be kept; to be called before the classes are looked at.</summary>
    internal void Settle()
    {
        if (_kept.Count > _mostKept) Cut(_kept.Keys.Order().ElementAt(_mostKept));
    }

    private void Add(UInt128 fingerprint, GraphClass added)
    {
        if (!_kept.TryGetValue(fingerprint, out var alike))
        {
            _kept[fingerprint] = [added];
            if (_kept.Count > 2 * _mostKept) Settle();
            return;
        }

        foreach (var known in alike)
        {
            var isSame = _comparison.Holds(known.Graph, added.Graph);
            if (isSame is false) continue;
            if (isSame is null) Undecided++;
            known.Add(added);
            return;
        }

        alike.Add(added);
    }

    private void Cut(UInt128 end)
    {
        _end = end;
        foreach (var (fingerprint, alike) in _kept.Where(entry => entry.Key >= end).ToList())
        {
            _kept.Remove(fingerprint);
            _counted[fingerprint] = _counted.GetValueOrDefault(fingerprint) + alike.Sum(static one => one.Count);
        }
    }
}
