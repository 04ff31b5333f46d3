using DataAuditor.Models.Tokenizers.Subwords;
using DataAuditor.Models.Tokenizers.Texts;

namespace DataAuditor.Models.Tokenizers;

/// <summary>The buffers of one thread at a time.</summary>
internal sealed class TokenizerWorkspace(SubwordModel model)
{
    private const int LargestText = 1 << 20;
    private readonly PieceText _text = new();
    private readonly WordCache _words = new(model);

    public bool IsLarge => _text.Capacity > LargestText;

    /// <summary>Appends the tokens of a text, or of its end or start with at least as many tokens as are enough.</summary>
    public void Tokenize(ReadOnlySpan<char> text, ITextStep steps, in TokenizerRequest request, List<EncodedToken> tokens)
    {
        _text.Reset(text);
        steps.Apply(_text);
        var pieces = _text.Pieces;
        tokens.EnsureCapacity(Math.Min(request.Enough, pieces.Length * 3 / 2));
        if (request.KeepsEnd)
        {
            // Words are taken from the last to the first, the tokens of each in their reverse order, and all of them turned round at the end.
            for (var i = pieces.Length - 1; i >= 0 && !(Add(pieces[i], request, tokens) && tokens.Count >= request.Enough); i--)
            {
            }

            tokens.Reverse();
            return;
        }

        foreach (ref readonly var piece in pieces)
        {
            if (Add(piece, request, tokens) && tokens.Count >= request.Enough) return;
        }
    }

    /// <summary>Appends the tokens of a piece; false where the piece is an added token.</summary>
    private bool Add(in Piece piece, in TokenizerRequest request, List<EncodedToken> tokens)
    {
        var chars = _text.CharsOf(piece);
        if (piece.IsToken)
        {
            tokens.Add(Token(piece.TokenId, _text.OffsetOf(piece, 0, chars.Length), request, request.WithText ? chars.ToString() : null));
            return false;
        }

        var before = tokens.Count;
        foreach (ref readonly var token in _words.Tokenize(chars))
        {
            var surface = request.WithText && token.IsSurface ? chars[token.Start..token.End].ToString() : null;
            tokens.Add(Token(token.Id, _text.OffsetOf(piece, token.Start, token.End), request, surface));
        }

        if (request.KeepsEnd) tokens.Reverse(before, tokens.Count - before);
        return true;
    }

    private static EncodedToken Token(int id, TokenOffset offset, in TokenizerRequest request, string? text) =>
        new(id, request.SequenceId, request.SequenceId, offset, text);
}
