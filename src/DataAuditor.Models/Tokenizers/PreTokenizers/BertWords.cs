using DataAuditor.Models.Tokenizers.Texts;
using DataAuditor.Models.Tokenizers.Unicode;

namespace DataAuditor.Models.Tokenizers.PreTokenizers;

/// <summary><c>BertPreTokenizer</c>: words end at white space, and every punctuation mark is a word of its own.</summary>
internal sealed class BertWords : PreTokenizer
{
    private const CharacterTraits Ends = CharacterTraits.Space | CharacterTraits.Punctuation;

    public override void Split(ReadOnlySpan<char> piece, PieceCuts cuts)
    {
        var start = 0;
        for (var i = 0; i < piece.Length;)
        {
            var length = Characters.Length(piece, i);
            if (Characters.Has(piece, i, Ends))
            {
                cuts.Add(start, i);
                if (!Characters.Has(piece, i, CharacterTraits.Space)) cuts.Add(i, i + length);
                start = i + length;
            }

            i += length;
        }

        cuts.Add(start, piece.Length);
    }
}
