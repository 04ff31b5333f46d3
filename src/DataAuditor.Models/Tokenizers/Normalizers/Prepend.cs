using DataAuditor.Models.Tokenizers.Texts;
using DataAuditor.Models.Tokenizers.Unicode;

namespace DataAuditor.Models.Tokenizers.Normalizers;

/// <summary>A text that is put before each piece and comes from the piece's first character.</summary>
/// <param name="unlessThere">Whether a piece stays that starts with the text already.</param>
/// <param name="onlyAtStart">Whether only the piece at the start of the original text gets it.</param>
internal sealed class Prepend(string text, bool unlessThere = false, bool onlyAtStart = false) : Normalizer
{
    public override bool Changes(int origin, ReadOnlySpan<char> piece) =>
        text.Length > 0 && !(unlessThere && piece.StartsWith(text, StringComparison.Ordinal)) && !(onlyAtStart && origin > 0);

    public override void Write(int origin, ReadOnlySpan<char> piece, PieceWriter writer)
    {
        var isFirst = true;
        foreach (var rune in text.EnumerateRunes())
        {
            if (isFirst) writer.Replace(rune);
            else writer.Insert(rune);
            isFirst = false;
        }

        writer.Insert(Characters.RuneAt(piece, 0));
        writer.Copy(piece.Length - Characters.Length(piece, 0));
    }
}
