using System.Text;
using DataAuditor.Models.Tokenizers.Texts;
using DataAuditor.Models.Tokenizers.Unicode;

namespace DataAuditor.Models.Tokenizers.Normalizers;

/// <summary>Drops every mark with a trait: <c>StripAccents</c> all marks, BERT those that take no space of their own.</summary>
internal sealed class DroppedMarks(CharacterTraits traits) : RuneNormalizer
{
    protected override int Unchanged(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('\0', '\u02FF') is var found and >= 0 ? found : text.Length;

    protected override void Write(Rune rune, PieceWriter writer)
    {
        if (Characters.Has(rune, traits)) writer.Skip(1);
        else writer.Replace(rune);
    }
}
