using System.Text;
using DataAuditor.Models.Tokenizers.Texts;

namespace DataAuditor.Models.Tokenizers.Normalizers;

/// <summary><c>Lowercase</c>, the same in every culture.</summary>
internal sealed class Lowercase : Normalizer
{
    private const int DottedCapitalI = 0x130;
    private static readonly char[] AsciiTable = [.. Enumerable.Range(0, 128).Select(unit => char.ToLowerInvariant((char)unit))];

    public override bool Changes(int origin, ReadOnlySpan<char> piece) => piece.ContainsAnyInRange('A', 'Z') || piece.ContainsAnyExceptInRange('\0', '\u007F');

    public override void Write(int origin, ReadOnlySpan<char> piece, PieceWriter writer)
    {
        for (var i = 0; i < piece.Length;)
        {
            var ascii = piece[i..].IndexOfAnyExceptInRange('\0', '\u007F') is var found and >= 0 ? found : piece.Length - i;
            writer.Map(ascii, AsciiTable);
            i += ascii;
            if (i == piece.Length) return;

            var rune = Unicode.Characters.RuneAt(piece, i);
            i += rune.Utf16SequenceLength;
            if (rune.Value == DottedCapitalI)
            {
                // The only letter whose small form is two characters: i and a dot above.
                writer.Replace(new Rune('i'));
                writer.Insert(new Rune('\u0307'));
            }
            else
            {
                writer.Replace(Rune.ToLowerInvariant(rune));
            }
        }
    }
}
