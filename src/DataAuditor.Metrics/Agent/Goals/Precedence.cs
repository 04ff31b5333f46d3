namespace DataAuditor.Metrics.Agent.Goals;

/// <summary>What has to come before what, among goals by their number.</summary>
internal sealed class Precedence
{
    private readonly List<int>[] _before;

    /// <summary>Goals after all that have to come before them, unless there is a circle.</summary>
    private readonly List<int> _order = [];

    /// <param name="count">Of the goals.</param>
    /// <param name="edges">Each the earlier goal and the later.</param>
    public Precedence(int count, IEnumerable<(int Earlier, int Later)> edges)
    {
        _before = [.. Enumerable.Range(0, count).Select(static _ => new List<int>())];
        foreach (var (earlier, later) in edges) _before[later].Add(earlier);

        var isDone = new bool[count];
        var place = new int[count];
        for (var start = 0; start < count && Cycle is null; start++)
        {
            if (!isDone[start]) Cycle = CycleFrom(start, isDone, place);
        }
    }

    /// <summary>Goals of which each has to come before the next, and the last before the first; the first is named again at the end. Null where there is no such circle.</summary>
    public IReadOnlyList<int>? Cycle { get; }

    /// <summary>For each goal that which was last of all that have to come before it, however many steps away; null where nothing has to. There must be no circle.</summary>
    /// <param name="times">When each goal was satisfied; of several at the same time the first counts.</param>
    public int?[] LatestBefore(IReadOnlyList<double> times)
    {
        var latest = new int?[_before.Length];
        foreach (var goal in _order)
        {
            foreach (var earlier in _before[goal])
            {
                latest[goal] = Later(latest[goal], earlier);
                latest[goal] = latest[earlier] is { } far ? Later(latest[goal], far) : latest[goal];
            }
        }

        return latest;

        int Later(int? known, int other) => known is { } own && (times[own] > times[other] || (times[own].Equals(times[other]) && own <= other)) ? own : other;
    }

    /// <summary>In depth, without recursion: chains may be as long as tasks are.</summary>
    /// <param name="place">How deep each goal of the chain stands in it, from 1.</param>
    private List<int>? CycleFrom(int start, bool[] isDone, int[] place)
    {
        var chain = new List<(int Goal, int Next)> { (start, 0) };
        place[start] = 1;
        while (chain.Count > 0)
        {
            var (goal, next) = chain[^1];
            if (next == _before[goal].Count)
            {
                (isDone[goal], place[goal]) = (true, 0);
                _order.Add(goal);
                chain.RemoveAt(chain.Count - 1);
                continue;
            }

            chain[^1] = (goal, next + 1);
            var earlier = _before[goal][next];
            if (place[earlier] > 0) return [earlier, .. chain.Skip(place[earlier] - 1).Select(static link => link.Goal).Reverse()];
            if (isDone[earlier]) continue;

            chain.Add((earlier, 0));
            place[earlier] = chain.Count;
        }

        return null;
    }
}
