namespace DataAuditor.Models.Tokenizers.Subwords;

/// <summary>Tokens by their characters: finds all tokens that a text starts with in one pass.</summary>
internal sealed class TokenTrie
{
    public const int Root = 0;
    private const int NoToken = -1;
    private readonly Dictionary<ulong, int> _children = [];
    private readonly List<int> _tokens = [NoToken];

    public void Add(ReadOnlySpan<char> token, int id)
    {
        var node = Root;
        foreach (var unit in token)
        {
            if (!_children.TryGetValue(Key(node, unit), out var child))
            {
                child = _tokens.Count;
                _tokens.Add(NoToken);
                _children.Add(Key(node, unit), child);
            }

            node = child;
        }

        _tokens[node] = id;
    }

    /// <summary>The node after a further character, or null where no token goes on so.</summary>
    public int? Next(int node, char unit) => _children.TryGetValue(Key(node, unit), out var child) ? child : null;

    /// <summary>The token that ends at a node, if one does.</summary>
    public int? TokenAt(int node) => _tokens[node] is var token and not NoToken ? token : null;

    /// <summary>The node after a text, or null where no token starts with it.</summary>
    public int? After(ReadOnlySpan<char> text)
    {
        int? node = Root;
        foreach (var unit in text)
        {
            if (node is not { } reached) return null;
            node = Next(reached, unit);
        }

        return node;
    }

    /// <summary>The longest token that a text starts with, and its length; null where there is none.</summary>
    /// <param name="node">Where to start: the root, or the node after a prefix.</param>
    public (int Id, int Length)? Longest(int node, ReadOnlySpan<char> text)
    {
        (int, int)? longest = null;
        for (var i = 0; i < text.Length && Next(node, text[i]) is { } next; i++)
        {
            node = next;
            if (TokenAt(node) is { } id) longest = (id, i + 1);
        }

        return longest;
    }

    private static ulong Key(int node, char unit) => ((ulong)node << 16) | unit;
}
