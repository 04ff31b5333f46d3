using System.Buffers;
using DataAuditor.Models.Tokenizers.Subwords;
using DataAuditor.Models.Tokenizers.Unicode;

namespace DataAuditor.Models.Tokenizers.Texts;

/// <summary>Cuts added tokens out of a text: at each place from the left the longest, as those of one set.</summary>
internal sealed class AddedTokenSplit : ITextStep, IPieceSplitter
{
    private readonly TokenTrie _trie = new();
    private readonly Dictionary<int, AddedToken> _tokens = [];
    private readonly SearchValues<char> _firstUnits;

    /// <param name="tokens">The tokens with the text under which each is sought.</param>
    public AddedTokenSplit(IReadOnlyList<(AddedToken Token, string Sought)> tokens)
    {
        foreach (var (token, sought) in tokens)
        {
            _trie.Add(sought, token.Id);
            _tokens[token.Id] = token;
        }

        _firstUnits = SearchValues.Create(tokens.Select(token => token.Sought[0]).Distinct().ToArray());
    }

    public void Apply(PieceText text) => text.Split(this);

    public void Split(ReadOnlySpan<char> piece, PieceCuts cuts)
    {
        var done = 0;
        for (var i = 0; i < piece.Length && piece[i..].IndexOfAny(_firstUnits) is var found and >= 0;)
        {
            i += found;
            if (_trie.Longest(TokenTrie.Root, piece[i..]) is not var (id, length))
            {
                i++;
                continue;
            }

            var token = _tokens[id];
            var (start, end) = (i, i + length);
            i = end;
            if (token.IsWord && !IsWord(piece, start, end)) continue;

            if (token.StripsLeft) start = Math.Max(piece[..start].TrimEnd().Length, done);
            if (token.StripsRight) end = piece.Length - piece[end..].TrimStart().Length;
            cuts.Add(done, start);
            cuts.Add(start, end, id);
            (done, i) = (end, Math.Max(i, end));
        }

        cuts.Add(done, piece.Length);
    }

    private static bool IsWord(ReadOnlySpan<char> text, int start, int end)
    {
        var before = start > 1 && char.IsLowSurrogate(text[start - 1]) ? start - 2 : start - 1;
        return (start == 0 || !Characters.Has(text, before, CharacterTraits.Word)) && (end == text.Length || !Characters.Has(text, end, CharacterTraits.Word));
    }
}
