using System.Buffers;
using System.Text;
using DataAuditor.Models.Tokenizers.Texts;
using DataAuditor.Models.Tokenizers.Unicode;

namespace DataAuditor.Models.Tokenizers.Normalizers;

/// <summary>BERT's <c>clean_text</c>: control characters go, and every white space becomes a blank.</summary>
internal sealed class CleanText : RuneNormalizer
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(Enumerable.Range(' ', '~' - ' ' + 1).Select(unit => (char)unit).ToArray());

    protected override int Unchanged(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(Plain) is var found and >= 0 ? found : text.Length;

    protected override void Write(Rune rune, PieceWriter writer)
    {
        if (rune.Value is 0 or 0xFFFD || Characters.Has(rune, CharacterTraits.Control)) writer.Skip(1);
        else writer.Replace(Characters.Has(rune, CharacterTraits.Space) ? new Rune(' ') : rune);
    }
}
