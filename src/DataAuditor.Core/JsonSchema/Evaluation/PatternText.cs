using System.Text;

namespace DataAuditor.JsonSchema.Evaluation;

/// <summary>Room for a string as the UTF-16 text that patterns and formats read.</summary>
internal sealed class PatternText
{
    private const int MostKept = 1 << 20;
    private char[] _characters = new char[256];

    public ReadOnlySpan<char> Of(ReadOnlySpan<byte> text)
    {
        if (text.Length > _characters.Length) _characters = new char[text.Length];
        return _characters.AsSpan(0, Encoding.UTF8.GetChars(text, _characters));
    }

    /// <summary>Gives back what an unusually long text needed.</summary>
    public void Trim()
    {
        if (_characters.Length > MostKept) _characters = new char[256];
    }
}
