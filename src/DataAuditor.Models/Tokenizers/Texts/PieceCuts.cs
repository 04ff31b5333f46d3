namespace DataAuditor.Models.Tokenizers.Texts;

/// <summary>Takes the parts of one piece in their order.</summary>
internal readonly struct PieceCuts(List<Piece> pieces, TokenOffset[] origins, int pieceStart)
{
    /// <summary>Adds a part; an empty one is left out.</summary>
    /// <param name="start">Counted from the start of the piece that is split.</param>
    /// <param name="end">The end of the part, counted in the same way.</param>
    /// <param name="tokenId">The added token that the part is, if it is one.</param>
    public void Add(int start, int end, int tokenId = Piece.NoToken)
    {
        if (start < end) pieces.Add(new Piece(pieceStart + start, pieceStart + end, origins[pieceStart + start].Start, tokenId));
    }
}
