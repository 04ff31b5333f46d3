using System.Text;

namespace DataAuditor.Metrics.Text.Python;

/// <summary>
/// Writes every code point as one character, since Python's patterns count code points and .NET's count UTF-16 units. Code points beyond the
/// basic plane, and private ones, are given a private character each, in the order of their numbers, so that ranges stay ranges.
/// </summary>
internal sealed class CodePointAlphabet
{
    private const char First = '\ue000';
    private const int Room = 6400;

    private readonly Dictionary<Rune, char> _standIns = [];

    /// <param name="texts">The pattern, and the text in which it is looked for.</param>
    /// <exception cref="PythonPatternException">There are more rare code points than private characters.</exception>
    public CodePointAlphabet(params ReadOnlySpan<string> texts)
    {
        var rare = new SortedSet<Rune>();
        foreach (var text in texts)
        {
            if (HasRare(text)) rare.UnionWith(text.EnumerateRunes().Where(IsRare));
        }

        if (rare.Count > Room) throw new PythonPatternException($"the text has more than {Room} different characters beyond the basic plane");
        foreach (var rune in rare) _standIns[rune] = (char)(First + _standIns.Count);
    }

    public bool IsEmpty => _standIns.Count == 0;

    /// <summary>The stand-ins of letters and numbers.</summary>
    public IEnumerable<char> Words => StandIns(PythonText.IsWord);

    /// <summary>The stand-ins of decimal digits.</summary>
    public IEnumerable<char> Digits => StandIns(Rune.IsDigit);

    public string Encode(string text)
    {
        if (!HasRare(text)) return text;

        var encoded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            // A lone surrogate is a code point of its own in Python: it stays what it is.
            if (!Rune.TryGetRuneAt(text, i, out var rune) || !IsRare(rune)) encoded.Append(text[i]);
            else
            {
                encoded.Append(_standIns[rune]);
                i += rune.Utf16SequenceLength - 1;
            }
        }

        return encoded.ToString();
    }

    private static bool HasRare(string text) => text.AsSpan().ContainsAnyInRange('\ud800', '\uf8ff');

    private static bool IsRare(Rune rune) => !rune.IsBmp || rune.Value is >= First and < First + Room;

    private IEnumerable<char> StandIns(Func<Rune, bool> asked) => _standIns.Where(pair => asked(pair.Key)).Select(pair => pair.Value);
}
