using System.Globalization;
using System.Text;
using DataAuditor.Models.Tokenizers.Texts;

namespace DataAuditor.Models.Tokenizers.Normalizers;

/// <summary>
/// <c>Precompiled</c>: SentencePiece's table of replacements. A short grapheme cluster is looked up as a whole, else each of its characters; the
/// shortest entry that the looked-up text starts with decides, as in the original.
/// </summary>
internal sealed class Precompiled(CharacterMap map) : Normalizer
{
    private const int LongestCluster = 5;

    public override bool Changes(int origin, ReadOnlySpan<char> piece) => true;

    public override void Write(int origin, ReadOnlySpan<char> piece, PieceWriter writer)
    {
        for (var i = 0; i < piece.Length;)
        {
            var length = ClusterLength(piece[i..]);
            var cluster = piece.Slice(i, length);
            if (System.Text.Encoding.UTF8.GetByteCount(cluster) > LongestCluster || !TryReplace(cluster, writer))
            {
                foreach (var rune in cluster.EnumerateRunes()) ReplaceOrCopy(rune, writer);
            }

            i += length;
        }
    }

    private static int ClusterLength(ReadOnlySpan<char> text) =>
        text.Length > 1 && char.IsAscii(text[0]) && char.IsAscii(text[1]) && text[0] != '\r' ? 1 : StringInfo.GetNextTextElementLength(text);

    private void ReplaceOrCopy(Rune rune, PieceWriter writer)
    {
        Span<char> units = stackalloc char[2];
        if (!TryReplace(units[..rune.EncodeToUtf16(units)], writer)) writer.Copy(rune.Utf16SequenceLength);
    }

    private bool TryReplace(ReadOnlySpan<char> text, PieceWriter writer)
    {
        if (map.Find(text) is not { } replacement) return false;

        var left = 0;
        foreach (var unit in text) left += char.IsLowSurrogate(unit) ? 0 : 1;
        foreach (var rune in replacement.EnumerateRunes())
        {
            if (left-- > 0) writer.Replace(rune);
            else writer.Insert(rune);
        }

        writer.Skip(left);
        return true;
    }
}
