namespace DataAuditor.Models.Tokenizers.Texts;

/// <summary>A step between the original text and its words: it rewrites pieces or splits them.</summary>
internal interface ITextStep
{
    void Apply(PieceText text);
}
