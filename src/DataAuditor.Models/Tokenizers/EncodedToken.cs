namespace DataAuditor.Models.Tokenizers;

/// <summary>A token on its way to an <see cref="Encoding"/>.</summary>
/// <param name="SequenceId">0 or 1 for a token of the first or second text, -1 for one that is of neither.</param>
/// <param name="Text">What the token reads where that is not the vocabulary's text of the id.</param>
internal readonly record struct EncodedToken(int Id, int TypeId, int SequenceId, TokenOffset Offset, string? Text)
{
    public const int NoSequence = -1;

    /// <summary>Whether the post-processor added the token.</summary>
    public bool IsSpecial => SequenceId == NoSequence;
}
