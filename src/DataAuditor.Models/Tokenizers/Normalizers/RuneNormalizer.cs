using System.Text;
using DataAuditor.Models.Tokenizers.Texts;
using DataAuditor.Models.Tokenizers.Unicode;

namespace DataAuditor.Models.Tokenizers.Normalizers;

/// <summary>A normalizer that looks at one character at a time.</summary>
internal abstract class RuneNormalizer : Normalizer
{
    public sealed override bool Changes(int origin, ReadOnlySpan<char> piece) => Unchanged(piece) < piece.Length;

    public sealed override void Write(int origin, ReadOnlySpan<char> piece, PieceWriter writer)
    {
        for (var i = 0; i < piece.Length;)
        {
            var unchanged = Unchanged(piece[i..]);
            if (unchanged > 0)
            {
                writer.Copy(unchanged);
                i += unchanged;
                continue;
            }

            Write(Characters.RuneAt(piece, i), writer);
            i += Characters.Length(piece, i);
        }
    }

    /// <summary>How many characters at the start surely stay as they are.</summary>
    protected abstract int Unchanged(ReadOnlySpan<char> text);

    /// <summary>Writes what becomes of the next character.</summary>
    protected abstract void Write(Rune rune, PieceWriter writer);
}
