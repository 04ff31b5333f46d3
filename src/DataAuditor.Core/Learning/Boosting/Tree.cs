namespace DataAuditor.Learning.Boosting;

/// <summary>A grown tree; node 0 is the root.</summary>
internal sealed class Tree(IReadOnlyList<TreeNode> nodes)
{
    private readonly TreeNode[] _nodes = [.. nodes];

    /// <param name="columns">The bins of every feature.</param>
    public double Value(byte[][] columns, int row)
    {
        ref readonly var node = ref _nodes[0];
        while (node.GoesLeft is { } goesLeft) node = ref _nodes[goesLeft[columns[node.Feature][row]] ? node.Left : node.Right];
        return node.Value;
    }
}
