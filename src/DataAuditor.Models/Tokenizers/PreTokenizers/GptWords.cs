using DataAuditor.Models.Tokenizers.Texts;
using DataAuditor.Models.Tokenizers.Unicode;

namespace DataAuditor.Models.Tokenizers.PreTokenizers;

/// <summary>
/// The words of GPT-2, <c>'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+</c>, written out because most byte-level tokenizers
/// use them and a regular expression takes several times as long.
/// </summary>
internal sealed class GptWords : PreTokenizer
{
    private const CharacterTraits Classes = CharacterTraits.Space | CharacterTraits.Letter | CharacterTraits.Number;

    public override void Split(ReadOnlySpan<char> piece, PieceCuts cuts)
    {
        for (var start = 0; start < piece.Length;)
        {
            var end = WordEnd(piece, start);
            cuts.Add(start, end);
            start = end;
        }
    }

    private static int WordEnd(ReadOnlySpan<char> text, int start)
    {
        if (text[start] == '\'' && ContractionLength(text[(start + 1)..]) is var length and > 0) return start + 1 + length;

        var first = text[start] == ' ' && start + 1 < text.Length ? start + 1 : start;
        if (Characters.Has(text, first, CharacterTraits.Letter)) return Characters.RunEnd(text, first, CharacterTraits.Letter);
        if (Characters.Has(text, first, CharacterTraits.Number)) return Characters.RunEnd(text, first, CharacterTraits.Number);
        if (!Characters.Has(text, first, CharacterTraits.Space)) return OtherEnd(text, first);

        // White space before a word leaves its last character to the word.
        var end = Characters.RunEnd(text, start, CharacterTraits.Space);
        return end == text.Length || end - start == 1 ? end : end - 1;
    }

    private static int OtherEnd(ReadOnlySpan<char> text, int index)
    {
        while (index < text.Length && !Characters.Has(text, index, Classes)) index += Characters.Length(text, index);
        return index;
    }

    private static int ContractionLength(ReadOnlySpan<char> rest) => rest switch
    {
        ['s' or 't' or 'm' or 'd', ..] => 1,
        ['r' or 'v', 'e', ..] or ['l', 'l', ..] => 2,
        _ => 0,
    };
}
