using System.Text;
using DataAuditor.Models.Tokenizers.Texts;

namespace DataAuditor.Models.Tokenizers.Normalizers;

/// <summary>
/// Writes a text's UTF-8 bytes as visible characters, one each, as GPT-2 does: printable Latin-1 characters stand for themselves, the others for
/// U+0100 and so on in their order.
/// </summary>
internal sealed class ByteLetters : Normalizer
{
    private static readonly char[] Letters = Table();

    /// <summary>The letter of the blank.</summary>
    public static char Blank => Letters[' '];

    public static char LetterOf(byte value) => Letters[value];

    public override bool Changes(int origin, ReadOnlySpan<char> piece) => piece.ContainsAnyExceptInRange('!', '~');

    public override void Write(int origin, ReadOnlySpan<char> piece, PieceWriter writer)
    {
        Span<byte> bytes = stackalloc byte[4];
        for (var i = 0; i < piece.Length;)
        {
            var ascii = i;
            while (ascii < piece.Length && char.IsAscii(piece[ascii])) ascii++;
            writer.Map(ascii - i, Letters);
            i = ascii;
            if (i == piece.Length) return;

            var rune = Unicode.Characters.RuneAt(piece, i);
            var length = rune.EncodeToUtf8(bytes);
            writer.Replace(new Rune(Letters[bytes[0]]));
            foreach (var value in bytes[1..length]) writer.Insert(new Rune(Letters[value]));
            i += rune.Utf16SequenceLength;
        }
    }

    private static char[] Table()
    {
        var letters = new char[256];
        var next = '\u0100';
        for (var value = 0; value < letters.Length; value++)
        {
            var isPrintable = value is (>= '!' and <= '~') or (>= 0xA1 and <= 0xAC) or (>= 0xAE and <= 0xFF);
            letters[value] = isPrintable ? (char)value : next++;
        }

        return letters;
    }
}
