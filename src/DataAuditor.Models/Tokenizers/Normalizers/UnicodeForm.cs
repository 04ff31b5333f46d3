using DataAuditor.Models.Tokenizers.Texts;
using DataAuditor.Models.Tokenizers.Unicode;

namespace DataAuditor.Models.Tokenizers.Normalizers;

/// <summary><c>NFC</c>, <c>NFD</c>, <c>NFKC</c> and <c>NFKD</c>.</summary>
internal sealed class UnicodeForm(NormalizationForm form) : Normalizer
{
    private const char LastAscii = '\u007F';

    public override bool Changes(int origin, ReadOnlySpan<char> piece) => piece.ContainsAnyExceptInRange('\0', LastAscii);

    public override void Write(int origin, ReadOnlySpan<char> piece, PieceWriter writer)
    {
        var changes = new List<CharacterChange>();
        for (var i = 0; i < piece.Length;)
        {
            var plain = piece[i..].IndexOfAnyExceptInRange('\0', LastAscii);
            if (plain < 0) plain = piece.Length - i;

            // A mark may compose with the last plain letter before it.
            else if (plain > 0) plain--;
            writer.Copy(plain);
            i += plain;
            if (i == piece.Length) return;

            var length = piece[(i + 1)..].IndexOfAnyInRange('\0', LastAscii) is var found and >= 0 ? found + 1 : piece.Length - i;
            UnicodeNormalization.Normalize(piece.Slice(i, length), form, changes);
            foreach (var (rune, change) in changes) Write(rune, change, writer);
            i += length;
        }
    }

    private static void Write(System.Text.Rune rune, int change, PieceWriter writer)
    {
        if (change > 0)
        {
            writer.Insert(rune);
            return;
        }

        writer.Replace(rune);
        writer.Skip(-change);
    }
}
