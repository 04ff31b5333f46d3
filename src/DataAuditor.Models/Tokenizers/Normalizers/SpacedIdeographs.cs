using System.Text;
using DataAuditor.Models.Tokenizers.Texts;

namespace DataAuditor.Models.Tokenizers.Normalizers;

/// <summary>BERT's <c>handle_chinese_chars</c>: blanks around every CJK ideograph, so that each becomes a word.</summary>
internal sealed class SpacedIdeographs : RuneNormalizer
{
    protected override int Unchanged(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('\0', '\u33FF') is var found and >= 0 ? found : text.Length;

    protected override void Write(Rune rune, PieceWriter writer)
    {
        if (!IsIdeograph(rune.Value))
        {
            writer.Replace(rune);
            return;
        }

        writer.Replace(new Rune(' '));
        writer.Insert(rune);
        writer.Insert(new Rune(' '));
    }

    /// <summary>The blocks of BERT's own rule; the gap before 2B920 is in it too.</summary>
    private static bool IsIdeograph(int codePoint) => codePoint is
        (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x20000 and <= 0x2A6DF) or (>= 0x2A700 and <= 0x2B73F)
        or (>= 0x2B740 and <= 0x2B81F) or (>= 0x2B920 and <= 0x2CEAF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x2F800 and <= 0x2FA1F);
}
