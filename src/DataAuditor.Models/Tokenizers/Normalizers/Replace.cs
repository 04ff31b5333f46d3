using DataAuditor.Models.Tokenizers.Patterns;
using DataAuditor.Models.Tokenizers.Texts;

namespace DataAuditor.Models.Tokenizers.Normalizers;

/// <summary><c>Replace</c>: another text stands for each match of a pattern, and comes from the match's last character.</summary>
internal sealed class Replace(TextPattern pattern, string content) : Normalizer
{
    public override bool Changes(int origin, ReadOnlySpan<char> piece) => pattern.MayMatch(piece);

    public override void Write(int origin, ReadOnlySpan<char> piece, PieceWriter writer)
    {
        var matches = new List<TextMatch>();
        pattern.Find(piece, matches);
        foreach (var match in matches)
        {
            var length = match.End - match.Start;
            if (!match.IsMatch)
            {
                writer.Copy(length);
                continue;
            }

            writer.SkipUnits(length);
            foreach (var rune in content.EnumerateRunes()) writer.Insert(rune);
        }
    }
}
