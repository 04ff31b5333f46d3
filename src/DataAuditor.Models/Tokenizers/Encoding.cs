using System.Runtime.InteropServices;
using DataAuditor.Models.Tokenizers.PostProcessors;

namespace DataAuditor.Models.Tokenizers;

/// <summary>What a model is given for a text or a pair of texts: one entry a token in each list.</summary>
public sealed class Encoding
{
    internal Encoding(IReadOnlyList<TokenSequence> sequences, Func<int, string> tokenOf, Padding? padding, int paddedLength)
    {
        var count = sequences.Sum(sequence => sequence.Tokens.Count);
        var missing = padding is null ? 0 : Math.Max(0, paddedLength - count);
        var shift = padding is { Side: TextSide.Left } ? missing : 0;
        var length = count + missing;
        (Ids, TypeIds, AttentionMask, SpecialTokensMask) = (new int[length], new int[length], new int[length], new int[length]);
        (SequenceIds, Offsets, Tokens) = (new int[length], new TokenOffset[length], new string[length]);
        if (missing > 0) Fill(padding!, shift == 0 ? count : 0, missing);
        foreach (var sequence in sequences)
        {
            foreach (ref readonly var token in CollectionsMarshal.AsSpan(sequence.Tokens)) Set(shift++, token, tokenOf);
        }
    }

    /// <summary>Token ids.</summary>
    public int[] Ids { get; }

    /// <summary>0 for the first text and 1 for the second, unless the tokenizer's template says otherwise.</summary>
    public int[] TypeIds { get; }

    /// <summary>1 for a token, 0 for padding.</summary>
    public int[] AttentionMask { get; }

    /// <summary>1 for a token that the post-processor added and for padding, 0 for a token of the text.</summary>
    public int[] SpecialTokensMask { get; }

    /// <summary>0 or 1 for a token of the first or second text, -1 for one that the post-processor added and for padding.</summary>
    public int[] SequenceIds { get; }

    /// <summary>The part of its original text that each token stands for; (0, 0) where it stands for none.</summary>
    public TokenOffset[] Offsets { get; }

    /// <summary>The tokens as the vocabulary writes them.</summary>
    public string[] Tokens { get; }

    private void Fill(Padding padding, int start, int count)
    {
        Ids.AsSpan(start, count).Fill(padding.Id);
        TypeIds.AsSpan(start, count).Fill(padding.TypeId);
        SpecialTokensMask.AsSpan(start, count).Fill(1);
        SequenceIds.AsSpan(start, count).Fill(EncodedToken.NoSequence);
        Tokens.AsSpan(start, count).Fill(padding.Token);
    }

    private void Set(int place, in EncodedToken token, Func<int, string> tokenOf)
    {
        Ids[place] = token.Id;
        TypeIds[place] = token.TypeId;
        AttentionMask[place] = 1;
        SpecialTokensMask[place] = token.IsSpecial ? 1 : 0;
        SequenceIds[place] = token.SequenceId;
        Offsets[place] = token.Offset;
        Tokens[place] = token.Text ?? tokenOf(token.Id);
    }
}
