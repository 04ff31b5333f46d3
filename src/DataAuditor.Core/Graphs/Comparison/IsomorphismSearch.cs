namespace DataAuditor.Graphs.Comparison;

/// <summary>Looks for an isomorphism of graphs whose colours agree. Without recursion, since it goes as deep as there are nodes.</summary>
internal sealed class IsomorphismSearch
{
    private const int None = -1;

    private readonly SimpleGraph _left;

    private readonly SimpleGraph _right;

    /// <summary>The same without directions: where to look for the next nodes.</summary>
    private readonly SimpleGraph _leftAround;

    private readonly SimpleGraph _rightAround;

    private readonly ulong[] _leftColors;

    private readonly ulong[] _rightColors;

    /// <summary>Right nodes by colour, each colour's in one stretch.</summary>
    private readonly int[] _byColor;

    private readonly Dictionary<ulong, (int Start, int Length)> _classes = [];

    /// <summary>The left nodes in the order in which they are matched, each with a neighbour that comes before it where one does.</summary>
    private readonly int[] _order;

    private readonly int[] _parents;

    private readonly int[] _images;

    private readonly int[] _origins;

    // Where the last match was found among the candidates: the next of many alike starts behind it instead of passing over all that are taken.
    private readonly int[] _hints;

    private long _budget;

    public IsomorphismSearch(SimpleGraph left, SimpleGraph right, ColorRefinement leftColors, ColorRefinement rightColors, long budget)
    {
        (_left, _right, _leftColors, _rightColors, _budget) = (left, right, leftColors.Colors, rightColors.Colors, budget);
        (_leftAround, _rightAround) = (left.Undirected(), right.Undirected());
        _byColor = [.. Enumerable.Range(0, right.NodeCount)];
        Array.Sort((ulong[])_rightColors.Clone(), _byColor);
        for (var place = 0; place < _byColor.Length; place++)
        {
            var color = _rightColors[_byColor[place]];
            _classes[color] = _classes.TryGetValue(color, out var known) ? (known.Start, known.Length + 1) : (place, 1);
        }

        (_order, _parents) = ([], new int[left.NodeCount]);
        (_images, _origins) = (new int[left.NodeCount], new int[right.NodeCount]);
        _images.AsSpan().Fill(None);
        _origins.AsSpan().Fill(None);
        _hints = new int[2 * right.NodeCount];
        _order = Order();
    }

    /// <returns>Null where the budget is spent first.</returns>
    public bool? Exists()
    {
        // For each node in order, how many of its candidates were tried, and which was the first.
        var tried = new int[_order.Length];
        var first = new int[_order.Length];
        var depth = 0;
        while (depth < _order.Length)
        {
            var node = _order[depth];
            Unmatch(node);
            var candidates = CandidatesOf(node, out var group);
            if (tried[depth] == 0) first[depth] = _hints[group];
            var found = false;
            while (!found && tried[depth] < candidates.Length)
            {
                if (--_budget < 0) return null;
                var place = (first[depth] + tried[depth]++) % candidates.Length;
                found = Fits(node, candidates[place]);
                if (found) (_images[node], _origins[candidates[place]], _hints[group]) = (candidates[place], node, place + 1);
            }

            if (found)
            {
                if (++depth < tried.Length) tried[depth] = 0;
            }
            else if (depth-- == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <param name="group">What all nodes with the same candidates share.</param>
    private ReadOnlySpan<int> CandidatesOf(int node, out int group)
    {
        if (_parents[node] is var parent and not None)
        {
            group = _images[parent];
            return _rightAround.Neighbors(group);
        }

        var (start, length) = _classes[_leftColors[node]];
        group = _images.Length + start;
        return _byColor.AsSpan(start, length);
    }

    /// <summary>Whether the edges to what is matched are the same.</summary>
    private bool Fits(int node, int candidate)
    {
        if (_origins[candidate] != None || _leftColors[node] != _rightColors[candidate]) return false;

        var matched = 0;
        foreach (var neighbor in _leftAround.Neighbors(node))
        {
            if (_images[neighbor] is var image && image == None) continue;

            matched++;
            if (_left.HasEdge(node, neighbor) != _right.HasEdge(candidate, image)) return false;
            if (_left.IsDirected && _left.HasEdge(neighbor, node) != _right.HasEdge(image, candidate)) return false;
        }

        foreach (var neighbor in _rightAround.Neighbors(candidate)) matched -= _origins[neighbor] == None ? 0 : 1;
        return matched == 0;
    }

    private void Unmatch(int node)
    {
        if (_images[node] == None) return;

        _origins[_images[node]] = None;
        _images[node] = None;
    }

    /// <summary>Breadth first, from a node of the rarest colour of each part.</summary>
    private int[] Order()
    {
        var order = new List<int>(_parents.Length);
        var isSeen = new bool[_parents.Length];
        foreach (var start in Enumerable.Range(0, _parents.Length).OrderBy(node => _classes[_leftColors[node]].Length))
        {
            if (isSeen[start]) continue;

            isSeen[start] = true;
            _parents[start] = None;
            order.Add(start);
            for (var at = order.Count - 1; at < order.Count; at++)
            {
                foreach (var neighbor in _leftAround.Neighbors(order[at]))
                {
                    if (isSeen[neighbor]) continue;

                    isSeen[neighbor] = true;
                    _parents[neighbor] = order[at];
                    order.Add(neighbor);
                }
            }
        }

        return [.. order];
    }
}
