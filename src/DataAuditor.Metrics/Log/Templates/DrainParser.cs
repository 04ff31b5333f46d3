using System.Buffers;

namespace DataAuditor.Metrics.Log.Templates;

/// <summary>
/// Drain (He et al. 2017): finds the templates of messages as they come. A tree of fixed depth leads by a message's length and its first
/// tokens to a few groups; the message joins the most similar of them, whose template keeps the tokens that all its messages have, or
/// else begins one. Templates depend on the order of the messages, and become more general with them.
/// </summary>
/// <remarks>
/// Unlike in the authors' program, messages with fewer tokens than the tree has layers reach a leaf too, and a message that is a group's
/// template, wildcards and all, joins it: so messages that come again do not begin groups without end.
/// </remarks>
internal sealed class DrainParser(DrainOptions options)
{
    private readonly Dictionary<int, DrainNode> _byLength = [];

    private readonly List<DrainGroup> _groups = [];

    /// <summary>How many templates there are so far.</summary>
    public int Count => _groups.Count;

    /// <summary>The template of a group as it now is: its tokens with single blanks between them.</summary>
    /// <param name="group">From 0 up to <see cref="Count"/>.</param>
    public string TemplateOf(int group) => string.Join(' ', _groups[group].Tokens);

    /// <summary>Takes in a message.</summary>
    /// <param name="message">With its masks (<see cref="MessageMasks"/>).</param>
    /// <returns>The number of its group, in the order in which groups began.</returns>
    public int Add(ReadOnlySpan<char> message)
    {
        // A message has at most as many tokens as every other character.
        var rented = ArrayPool<Range>.Shared.Rent((message.Length / 2) + 1);
        try
        {
            return Add(new MessageTokens(message, rented.AsSpan(0, Split(message, rented))));
        }
        finally
        {
            ArrayPool<Range>.Shared.Return(rented);
        }
    }

    private int Add(MessageTokens tokens)
    {
        if (!_byLength.TryGetValue(tokens.Count, out var ofLength)) _byLength.Add(tokens.Count, ofLength = new DrainNode());

        // The root, the layer of lengths and the leaves are not layers of tokens.
        var layers = Math.Min(options.Depth - 3, tokens.Count);
        if (Find(ofLength, tokens, layers) is { } leaf && MostSimilar(leaf.Groups, tokens) is { } group)
        {
            group.Generalize(tokens);
            return group.Number;
        }

        var started = new DrainGroup(_groups.Count, tokens);
        _groups.Add(started);
        Grow(ofLength, tokens, layers).Groups.Add(started);
        return started.Number;
    }

    private static DrainNode? Find(DrainNode node, MessageTokens tokens, int layers)
    {
        for (var layer = 0; layer < layers; layer++)
        {
            if (node.Child(tokens[layer]) is not { } child) return null;
            node = child;
        }

        return node;
    }

    /// <summary>The leaf for a message, made where it is not there. Tokens with digits, and those that a full node has no room for, share the wildcard's branch.</summary>
    private DrainNode Grow(DrainNode node, MessageTokens tokens, int layers)
    {
        for (var layer = 0; layer < layers; layer++) node = node.Branch(tokens[layer], options.MaxChildren);
        return node;
    }

    /// <summary>The first of the groups that have the most tokens in common with the message, and among these the most wildcards.</summary>
    private DrainGroup? MostSimilar(List<DrainGroup> groups, MessageTokens tokens)
    {
        DrainGroup? best = null;
        var (mostAlike, mostWildcards) = (-1, -1);
        foreach (var group in groups)
        {
            var (alike, wildcards) = group.Compare(tokens, options.Wildcards);
            if (alike < mostAlike || (alike == mostAlike && wildcards <= mostWildcards)) continue;

            (best, mostAlike, mostWildcards) = (group, alike, wildcards);
        }

        return tokens.Count == 0 || (double)mostAlike / tokens.Count >= options.Similarity ? best : null;
    }

    private static int Split(ReadOnlySpan<char> message, Span<Range> ranges)
    {
        var (count, at) = (0, 0);
        while (true)
        {
            while (at < message.Length && char.IsWhiteSpace(message[at])) at++;
            if (at == message.Length) return count;

            var start = at;
            while (at < message.Length && !char.IsWhiteSpace(message[at])) at++;
            ranges[count++] = start..at;
        }
    }
}
