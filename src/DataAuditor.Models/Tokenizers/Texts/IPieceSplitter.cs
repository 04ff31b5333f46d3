namespace DataAuditor.Models.Tokenizers.Texts;

/// <summary>Says into which parts a piece of text falls; what it does not name is dropped.</summary>
internal interface IPieceSplitter
{
    void Split(ReadOnlySpan<char> piece, PieceCuts cuts);
}
