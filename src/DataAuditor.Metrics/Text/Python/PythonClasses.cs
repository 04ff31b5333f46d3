using System.Globalization;
using System.Text;

namespace DataAuditor.Metrics.Text.Python;

/// <summary>Writes Python's literals, shorthands and bracketed sets as .NET character classes over an alphabet of code points.</summary>
internal sealed class PythonClasses(CodePointAlphabet alphabet, bool fold)
{
    private const string Spaces = @"\t-\r\x1c-\x20\x85\p{Z}";
    private readonly string _words = @"\p{L}\p{N}_" + Escaped(alphabet.Words);
    private readonly string _digits = @"\p{Nd}" + Escaped(alphabet.Digits);

    public string Literal(char c) => Code(fold ? PythonCase.Fold(c) : c);

    public string Shorthand(char c) => c switch
    {
        'w' => $"[{_words}]",
        'W' => $"[^{_words}]",
        'd' => $"[{_digits}]",
        'D' => $"[^{_digits}]",
        's' => $"[{Spaces}]",
        _ => $"[^{Spaces}]",
    };

    /// <summary>Where a word begins or ends, or everywhere else.</summary>
    public string Boundary(bool inside) => inside
        ? $"(?:(?<=[{_words}])(?=[{_words}])|(?<![{_words}])(?![{_words}]))"
        : $"(?:(?<=[{_words}])(?![{_words}])|(?<![{_words}])(?=[{_words}]))";

    /// <summary>Reads a set after its opening bracket.</summary>
    /// <exception cref="PythonPatternException">It is not closed, or a range runs backwards.</exception>
    public string ReadSet(PythonPatternScanner scanner)
    {
        const string Unclosed = "a set is not closed";
        var set = new CharacterSet();
        var negated = scanner.TryRead('^');
        var first = true;
        while (first || !scanner.TryRead(']'))
        {
            first = false;
            if (ReadMember(scanner, set, scanner.Read(Unclosed)) is not { } low) continue;
            if (!scanner.TryRead('-')) set.Add(low, low, fold);
            else if (scanner.TryRead(']'))
            {
                set.Add(low, low, fold);
                set.Add('-', '-', fold);
                break;
            }
            else
            {
                if (ReadMember(scanner, set, scanner.Read(Unclosed)) is not { } high || high < low) throw scanner.Wrong("a range runs backwards or ends in a shorthand");
                set.Add(low, high, fold);
            }
        }

        return set.ToPattern(negated);
    }

    /// <summary>One character, or null after a shorthand, which is added to the set.</summary>
    private char? ReadMember(PythonPatternScanner scanner, CharacterSet set, char c)
    {
        if (c != '\\') return c;

        var escape = scanner.Read("a lone backslash ends the pattern");
        switch (escape)
        {
            case 'b':
                return '\b';
            case 'w' or 'W':
                Add(set, Is(PythonText.IsWord, alphabet.Words), escape == 'W');
                return null;
            case 'd' or 'D':
                Add(set, Is(Rune.IsDigit, alphabet.Digits), escape == 'D');
                return null;
            case 's' or 'S':
                Add(set, PythonText.IsSpace, escape == 'S');
                return null;
            default:
                return scanner.ReadEscaped(escape);
        }
    }

    private static void Add(CharacterSet set, Func<char, bool> asked, bool negated) => set.Add(c => asked(c) != negated);

    private static Func<char, bool> Is(Func<Rune, bool> asked, IEnumerable<char> standIns)
    {
        var members = standIns.ToHashSet();
        return c => members.Contains(c) || (Rune.TryCreate(c, out var rune) && asked(rune));
    }

    private static string Escaped(IEnumerable<char> characters) => string.Concat(characters.Select(Code));

    private static string Code(char c) => string.Create(CultureInfo.InvariantCulture, $@"\u{(int)c:x4}");
}
