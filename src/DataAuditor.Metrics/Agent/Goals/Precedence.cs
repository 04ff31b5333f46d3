namespace DataAuditor.Metrics.Agent.Goals;

/// <summary>What has to come before what, among goals by their number.</summary>
internal sealed class Precedence
{
    private readonly List<int>[] _before;

    /// <param name="count">Of the goals.</param>
    /// <param name="edges">Each the earlier goal and the later.</param>
    public Precedence(int count, IEnumerable<(int Earlier, int Later)> edges)
    {
        _before = [.. Enumerable.Range(0, count).Select(static _ => new List<int>())];
        foreach (var (earlier, later) in edges) _before[later].Add(earlier);
    }

    /// <summary>Goals of which each has to come before the next, and the last before the first; the first is named again at the end. Null where there is no such circle.</summary>
    public IReadOnlyList<int>? Cycle()
    {
        var isDone = new bool[_before.Length];
        var place = new int[_before.Length];
        for (var start = 0; start < _before.Length; start++)
        {
            if (!isDone[start] && CycleFrom(start, isDone, place) is { } cycle) return cycle;
        }

        return null;
    }

    /// <summary>All that has to come before a goal, however many steps away. There must be no circle.</summary>
    public IReadOnlyCollection<int> Ancestors(int goal)
    {
        var found = new SortedSet<int>();
        var open = new Stack<int>(_before[goal]);
        while (open.TryPop(out var earlier))
        {
            if (!found.Add(earlier)) continue;
            foreach (var next in _before[earlier]) open.Push(next);
        }

        return found;
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
