namespace DataAuditor.Models.Tokenizers.Texts;

/// <summary>A stretch of the text under work.</summary>
/// <param name="Origin">Where the piece begins in the original text.</param>
/// <param name="TokenId">The id of the added token that the piece is, or -1 for text that is still to be split.</param>
internal readonly record struct Piece(int Start, int End, int Origin, int TokenId = Piece.NoToken)
{
    public const int NoToken = -1;

    public bool IsToken => TokenId != NoToken;
}
