using System.Buffers;

namespace DataAuditor.Models.Tokenizers.Subwords;

/// <summary>
/// A word under byte-pair merging: a linked list of its tokens, and a queue of the pairs that may be merged. The time is that of sorting, whatever the
/// length of the word.
/// </summary>
internal ref struct MergedWord
{
    private const int None = -1;
    private readonly MergeTable _merges;
    private readonly Span<Symbol> _symbols;
    private readonly PriorityQueue<Merge, ulong> _queue = new();

    private MergedWord(MergeTable merges, Span<Symbol> symbols)
    {
        _merges = merges;
        _symbols = symbols;
        for (var i = 0; i + 1 < symbols.Length; i++) Enqueue(i);
    }

    /// <summary>Merges the tokens of a list from a place on.</summary>
    public static void Merge(MergeTable merges, List<WordToken> tokens, int start)
    {
        var count = tokens.Count - start;
        var rented = ArrayPool<Symbol>.Shared.Rent(count);
        var symbols = rented.AsSpan(0, count);
        for (var i = 0; i < count; i++) symbols[i] = new Symbol(tokens[start + i], i - 1, i + 1 < count ? i + 1 : None);

        new MergedWord(merges, symbols).Run();
        tokens.RemoveRange(start, count);
        for (var i = 0; i != None; i = symbols[i].Next) tokens.Add(symbols[i].Token);
        ArrayPool<Symbol>.Shared.Return(rented);
    }

    private readonly void Run()
    {
        while (_queue.TryDequeue(out var merge, out var priority))
        {
            var place = (int)(uint)priority;
            ref var left = ref _symbols[place];
            if (left.IsGone || left.Next == None) continue;

            // The pair may have changed since it was queued.
            ref var right = ref _symbols[left.Next];
            if (_merges.Find(left.Token.Id, right.Token.Id)?.Id != merge.Id) continue;

            left = left with { Token = new WordToken(merge.Id, left.Token.Start, right.Token.End), Next = right.Next };
            right = right with { IsGone = true };
            if (left.Next != None)
            {
                _symbols[left.Next] = _symbols[left.Next] with { Previous = place };
                Enqueue(place);
            }

            if (left.Previous != None) Enqueue(left.Previous);
        }
    }

    /// <summary>Queues the pair that starts at a place, if it was learned: by rank, then from left to right.</summary>
    private readonly void Enqueue(int place)
    {
        var left = _symbols[place];
        if (_merges.Find(left.Token.Id, _symbols[left.Next].Token.Id) is { } merge) _queue.Enqueue(merge, ((ulong)merge.Rank << 32) | (uint)place);
    }

    private readonly record struct Symbol(WordToken Token, int Previous, int Next, bool IsGone = false);
}
