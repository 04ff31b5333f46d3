using System.Text;
using DataAuditor.Models.Tokenizers.Texts;

namespace DataAuditor.Models.Tokenizers.Normalizers;

/// <summary><c>Nmt</c>: SentencePiece's own cleaning of control characters and unusual blanks.</summary>
internal sealed class Nmt : RuneNormalizer
{
    protected override int Unchanged(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange(' ', '~') is var found and >= 0 ? found : text.Length;

    protected override void Write(Rune rune, PieceWriter writer)
    {
        if (IsDropped(rune.Value)) writer.Skip(1);
        else writer.Replace(IsBlank(rune.Value) ? new Rune(' ') : rune);
    }

    private static bool IsDropped(int codePoint) =>
        codePoint is (>= 0x01 and <= 0x08) or 0x0B or (>= 0x0E and <= 0x1F) or 0x7F or 0x8F or 0x9F;

    private static bool IsBlank(int codePoint) =>
        codePoint is 0x09 or 0x0A or 0x0C or 0x0D or 0x1680 or (>= 0x200B and <= 0x200F) or 0x2028 or 0x2029 or 0x2581 or 0xFEFF or 0xFFFD;
}
