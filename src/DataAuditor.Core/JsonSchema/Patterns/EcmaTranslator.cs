using System.Globalization;
using System.Text;

namespace DataAuditor.JsonSchema.Patterns;

/// <summary>
/// Writes a regular expression of ECMA-262, read with the flag u, as one of .NET. What that flag forbids but is written a lot, as <c>\-</c> outside
/// of a class or a brace that repeats nothing, is read as without the flag.
/// </summary>
internal sealed class EcmaTranslator
{
    private const string Word = "[A-Za-z0-9_]";

    /// <summary>A class with a longer text has so many surrogate pairs that an automaton of it takes seconds to build.</summary>
    private const int MostAutomatonText = 6_000;

    private readonly string _pattern;
    private readonly TextRange _range;
    private readonly GroupNames _groups;
    private readonly StringBuilder _output = new();

    /// <summary>For each open group whether it may be repeated; made for the first.</summary>
    private Stack<bool>? _open;

    private int _position;

    /// <summary>Whether what was written last may be repeated.</summary>
    private bool _isAtom;

    private EcmaTranslator(string pattern, TextRange range)
    {
        _pattern = pattern;
        _range = range;
        _groups = new(pattern);
    }

    /// <summary>Whether it looks around or back, or is too large for an automaton: then the search is one that tries again.</summary>
    public bool NeedsBacktracking { get; private set; }

    /// <summary>Whether texts beyond ASCII need a translation of their own.</summary>
    public bool HasWordBoundary { get; private set; }

    public string Regex => _output.ToString();

    /// <exception cref="PatternSyntaxException">It is no regular expression.</exception>
    public static EcmaTranslator Translate(string pattern, TextRange range)
    {
        var translator = new EcmaTranslator(pattern, range);
        while (translator._position < pattern.Length) translator.ReadTerm();
        if (translator._open is { Count: > 0 }) throw new PatternSyntaxException("has a group without an end");

        return translator;
    }

    private void ReadTerm()
    {
        var character = _pattern[_position++];
        switch (character)
        {
            case '^': Assertion(@"\A"); break;
            case '$': Assertion(@"\z"); break;
            case '|': Assertion("|"); break;
            case '(': OpenGroup(); break;
            case ')': CloseGroup(); break;
            case '.': Atom(CharacterClasses.Dot); break;
            case '[': ReadClass(); break;
            case '*' or '+' or '?': Repeat(character.ToString()); break;
            case '{' when ReadCounts() is { } counts: Repeat(counts); break;
            case '\\': ReadEscape(); break;
            default: Atom(CodePointAt(character)); break;
        }
    }

    private int CodePointAt(char character) =>
        char.IsHighSurrogate(character) && _position < _pattern.Length && char.IsLowSurrogate(_pattern[_position])
            ? char.ConvertToUtf32(character, _pattern[_position++])
            : character;

    private void Assertion(string text)
    {
        _output.Append(text);
        _isAtom = false;
    }

    private void Atom(CodePointSet set)
    {
        var text = set.ToRegex(_range is TextRange.Full);
        NeedsBacktracking |= _range is TextRange.Full && text.Length > MostAutomatonText;
        _output.Append(text);
        _isAtom = true;
    }

    private void Atom(int codePoint)
    {
        _isAtom = true;
        if (codePoint > char.MaxValue) Atom(new CodePointSet().Add(codePoint));
        else if (char.IsAsciiLetterOrDigit((char)codePoint)) _output.Append((char)codePoint);
        else _output.Append(CultureInfo.InvariantCulture, $@"\u{codePoint:X4}");
    }

    private void OpenGroup()
    {
        var rest = _pattern.AsSpan(_position);
        if (!rest.StartsWith("?")) Open("(", 0, isAtom: true);
        else if (rest.StartsWith("?:")) Open("(?:", 2, isAtom: true);
        else if (rest.StartsWith("?=") || rest.StartsWith("?!")) LookAround(2);
        else if (rest.StartsWith("?<=") || rest.StartsWith("?<!")) LookAround(3);
        else if (rest.StartsWith("?<")) Open("(", rest.IndexOf('>') + 1, isAtom: true);
        else throw new PatternSyntaxException("has a kind of group that ECMA-262 does not know");
    }

    private void LookAround(int length)
    {
        NeedsBacktracking = true;
        Open($"({_pattern.AsSpan(_position, length)}", length, isAtom: false);
    }

    private void Open(string text, int length, bool isAtom)
    {
        _position += length;
        (_open ??= new()).Push(isAtom);
        Assertion(text);
    }

    private void CloseGroup()
    {
        if (_open is null || !_open.TryPop(out var isAtom)) throw new PatternSyntaxException("has the end of a group that does not begin");

        _output.Append(')');
        _isAtom = isAtom;
    }

    private void Repeat(string quantifier)
    {
        if (!_isAtom) throw new PatternSyntaxException($"has nothing that {quantifier} could repeat");

        _output.Append(quantifier);
        if (_position < _pattern.Length && _pattern[_position] == '?')
        {
            _position++;
            _output.Append('?');
        }

        _isAtom = false;
    }

    /// <summary>The rest of <c>{2}</c>, <c>{2,}</c> or <c>{2,3}</c>; null where the brace is an ordinary character.</summary>
    private string? ReadCounts()
    {
        var end = _pattern.IndexOf('}', _position);
        if (end < 0) return null;

        var counts = _pattern[_position..end].Split(',');
        if (counts.Length > 2 || counts[0].Length == 0 || counts.Any(count => !count.All(char.IsAsciiDigit))) return null;

        _position = end + 1;
        int least = Count(counts[0]), most = counts[^1].Length == 0 ? int.MaxValue : Count(counts[^1]);
        if (most < least) throw new PatternSyntaxException("repeats at most less than at least");

        return counts.Length == 1 ? $"{{{least}}}" : counts[1].Length == 0 ? $"{{{least},}}" : $"{{{least},{most}}}";
    }

    /// <summary>A count that no text can reach is as good as the largest.</summary>
    private static int Count(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : int.MaxValue;

    private void ReadEscape()
    {
        var letter = _position < _pattern.Length ? _pattern[_position] : '\0';
        switch (letter)
        {
            case 'b' or 'B': ReadBoundary(letter); break;
            case 'k': ReadNamedReference(); break;
            case >= '1' and <= '9': ReadReference(); break;
            default:
                var reader = new EscapeReader(_pattern, _position);
                var codePoint = reader.Read(out var set);
                _position = reader.Position;
                if (set is null) Atom(codePoint);
                else Atom(set);
                break;
        }
    }

    private void ReadBoundary(char letter)
    {
        _position++;
        HasWordBoundary = true;
        if (_range is TextRange.Ascii)
        {
            Assertion($@"\{letter}");
            return;
        }

        NeedsBacktracking = true;
        Assertion(letter == 'b' ? $"(?:(?<={Word})(?!{Word})|(?<!{Word})(?={Word}))" : $"(?:(?<={Word})(?={Word})|(?<!{Word})(?!{Word}))");
    }

    private void ReadNamedReference()
    {
        var end = _pattern.IndexOf('>', _position);
        if (end < 0 || _pattern[_position + 1] != '<') throw new PatternSyntaxException(@"has \k without a name in angle brackets");

        var name = _pattern[(_position + 2)..end];
        _position = end + 1;
        Reference(_groups.NumberOf(name), name);
    }

    private void ReadReference()
    {
        var start = _position;
        while (_position < _pattern.Length && char.IsAsciiDigit(_pattern[_position])) _position++;
        var digits = _pattern[start.._position];
        Reference(Count(digits), digits);
    }

    /// <summary>A group that took no part matches nothing in .NET and the empty text in ECMA-262.</summary>
    private void Reference(int number, string name)
    {
        if (number == 0 || number > _groups.Count) throw new PatternSyntaxException($"refers to the group {name}, which does not exist");

        NeedsBacktracking = true;
        _output.Append(CultureInfo.InvariantCulture, $@"(?:(?({number})\{number}))");
        _isAtom = true;
    }

    private void ReadClass()
    {
        var reader = new ClassReader(_pattern, _position);
        Atom(reader.Read());
        _position = reader.Position;
    }
}
