using DataAuditor.Models.Tokenizers.Texts;

namespace DataAuditor.Models.Tokenizers.Normalizers;

/// <summary>A step that changes characters of a text before it is split into words, or within a word.</summary>
internal abstract class Normalizer : ITextStep
{
    public void Apply(PieceText text) => text.Rewrite(this);

    /// <summary>Whether <see cref="Write"/> may write something else than the piece; false saves the writing.</summary>
    /// <param name="origin">Where the piece starts in the original text.</param>
    /// <param name="piece">Not empty, and without broken surrogate pairs.</param>
    public abstract bool Changes(int origin, ReadOnlySpan<char> piece);

    /// <summary>Writes the piece anew.</summary>
    public abstract void Write(int origin, ReadOnlySpan<char> piece, PieceWriter writer);
}
