namespace DataAuditor.Models.Tokenizers;

/// <summary>How short encodings are filled up.</summary>
/// <param name="Id">The id of the padding token.</param>
/// <param name="Token">The padding token itself.</param>
/// <param name="Length">The length to fill up to, or null for that of the longest encoding of a batch.</param>
/// <param name="MultipleOf">The length is rounded up to a multiple of this.</param>
public sealed record Padding(int Id, string Token, int? Length = null, int MultipleOf = 1, TextSide Side = TextSide.Right, int TypeId = 0)
{
    /// <summary>The length of each encoding of a batch whose longest has that many tokens; longer ones than <see cref="Length"/> keep theirs.</summary>
    internal int LengthFor(int longest)
    {
        var length = Length ?? longest;
        return MultipleOf < 2 ? length : (length + MultipleOf - 1) / MultipleOf * MultipleOf;
    }
}
