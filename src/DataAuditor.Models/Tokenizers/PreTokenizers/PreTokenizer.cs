using DataAuditor.Models.Tokenizers.Texts;

namespace DataAuditor.Models.Tokenizers.PreTokenizers;

/// <summary>A step that splits pieces into words and changes no character.</summary>
internal abstract class PreTokenizer : ITextStep, IPieceSplitter
{
    public void Apply(PieceText text) => text.Split(this);

    public abstract void Split(ReadOnlySpan<char> piece, PieceCuts cuts);
}
