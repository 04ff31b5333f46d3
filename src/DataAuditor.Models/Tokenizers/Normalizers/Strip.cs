using DataAuditor.Models.Tokenizers.Texts;

namespace DataAuditor.Models.Tokenizers.Normalizers;

/// <summary><c>Strip</c>: white space goes at the start, at the end or at both.</summary>
internal sealed class Strip(bool left, bool right) : Normalizer
{
    public override bool Changes(int origin, ReadOnlySpan<char> piece) =>
        (left && char.IsWhiteSpace(piece[0])) || (right && char.IsWhiteSpace(piece[^1]));

    public override void Write(int origin, ReadOnlySpan<char> piece, PieceWriter writer)
    {
        var start = left ? piece.Length - piece.TrimStart().Length : 0;
        var kept = right ? piece[start..].TrimEnd().Length : piece.Length - start;
        writer.Skip(start);
        writer.Copy(kept);
    }
}
