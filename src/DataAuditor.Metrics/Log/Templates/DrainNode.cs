namespace DataAuditor.Metrics.Log.Templates;

/// <summary>A node of Drain's tree: branches by token, and groups where it is a leaf.</summary>
internal sealed class DrainNode
{
    private Dictionary<string, DrainNode>? _children;

    public List<DrainGroup> Groups { get; } = [];

    /// <summary>Where a token leads: to its own branch, else to the wildcard's.</summary>
    public DrainNode? Child(ReadOnlySpan<char> token)
    {
        if (_children is null) return null;
        return _children.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(token, out var own) ? own : _children.GetValueOrDefault(MaskScanner.Wildcard);
    }

    /// <summary>The branch for a token, made where it is not there.</summary>
    /// <param name="most">How many branches there may be, the wildcard's among them, for which room is kept.</param>
    public DrainNode Branch(ReadOnlySpan<char> token, int most)
    {
        _children ??= new Dictionary<string, DrainNode>(StringComparer.Ordinal);
        if (_children.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(token, out var own)) return own;

        var taken = _children.Count + (_children.ContainsKey(MaskScanner.Wildcard) ? 0 : 1);
        var key = token.ContainsAnyInRange('0', '9') || taken >= most ? MaskScanner.Wildcard : token.ToString();
        if (!_children.TryGetValue(key, out var branch)) _children.Add(key, branch = new DrainNode());
        return branch;
    }
}
