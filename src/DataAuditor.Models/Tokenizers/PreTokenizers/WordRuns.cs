using DataAuditor.Models.Tokenizers.Texts;
using DataAuditor.Models.Tokenizers.Unicode;

namespace DataAuditor.Models.Tokenizers.PreTokenizers;

/// <summary><c>Whitespace</c>: runs of word characters, and runs of what is neither word nor white space (<c>\w+|[^\w\s]+</c>).</summary>
internal sealed class WordRuns : PreTokenizer
{
    public override void Split(ReadOnlySpan<char> piece, PieceCuts cuts)
    {
        for (var start = 0; start < piece.Length;)
        {
            var end = Characters.RunEnd(piece, start, CharacterTraits.Word);
            if (end == start) end = OtherEnd(piece, start);
            cuts.Add(start, end);
            start = Characters.RunEnd(piece, end, CharacterTraits.Space);
        }
    }

    private static int OtherEnd(ReadOnlySpan<char> piece, int index)
    {
        while (index < piece.Length && !Characters.Has(piece, index, CharacterTraits.Word | CharacterTraits.Space)) index += Characters.Length(piece, index);
        return index;
    }
}
