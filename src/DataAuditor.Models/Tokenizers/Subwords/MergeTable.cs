namespace DataAuditor.Models.Tokenizers.Subwords;

/// <summary>The learned pairs of byte-pair encoding.</summary>
internal sealed class MergeTable
{
    private readonly Dictionary<ulong, Merge> _merges;

    /// <param name="merges">Two tokens and the token they become, in the order in which they were learned; of equal pairs the last counts.</param>
    public MergeTable(IReadOnlyList<(int Left, int Right, int Merged)> merges)
    {
        _merges = new Dictionary<ulong, Merge>(merges.Count);
        for (var rank = 0; rank < merges.Count; rank++) _merges[Key(merges[rank].Left, merges[rank].Right)] = new Merge(rank, merges[rank].Merged);
    }

    public Merge? Find(int left, int right) => _merges.TryGetValue(Key(left, right), out var merge) ? merge : null;

    private static ulong Key(int left, int right) => ((ulong)(uint)left << 32) | (uint)right;
}
