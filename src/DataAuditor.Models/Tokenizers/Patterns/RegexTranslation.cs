using System.Text;

namespace DataAuditor.Models.Tokenizers.Patterns;

/// <summary>
/// Writes a regular expression of Oniguruma, the engine behind tokenizer files, as one of .NET: possessive quantifiers become atomic groups, code
/// points in braces become characters, and <c>\w</c> and <c>\h</c> mean what they mean there.
/// </summary>
internal ref struct RegexTranslation
{
    private const string Word = @"\p{L}\p{M}\p{Nd}\p{Nl}\p{Pc}";
    private readonly ReadOnlySpan<char> _pattern;
    private readonly StringBuilder _output = new();
    private readonly Stack<int> _groups = [];
    private int _next;
    private int _atom;

    private RegexTranslation(string pattern) => _pattern = pattern;

    /// <exception cref="ArgumentException">The pattern uses something that cannot be written in .NET's syntax.</exception>
    public static string Translate(string pattern) => new RegexTranslation(pattern).Run();

    private string Run()
    {
        while (_next < _pattern.Length)
        {
            switch (_pattern[_next])
            {
                case '*' or '+' or '?':
                    Quantifier();
                    break;
                case '(':
                    _groups.Push(_output.Length);
                    Take(1);
                    break;
                case ')':
                    _atom = _groups.Count > 0 ? _groups.Pop() : _output.Length;
                    Take(1);
                    break;
                case '[':
                    _atom = _output.Length;
                    Class();
                    break;
                case '{':
                    Take(1);
                    break;
                case '\\':
                    _atom = _output.Length;
                    Escape(false);
                    break;
                default:
                    _atom = _output.Length;
                    Take(1);
                    break;
            }
        }

        return _output.ToString();
    }

    private void Take(int count)
    {
        _output.Append(_pattern.Slice(_next, count));
        _next += count;
    }

    /// <summary>A quantifier with a plus behind it gives nothing back.</summary>
    private void Quantifier()
    {
        var opensGroup = _pattern[_next] == '?' && _next > 0 && _pattern[_next - 1] == '(';
        Take(1);
        if (opensGroup || _next == _pattern.Length) return;

        if (_pattern[_next] == '?')
        {
            Take(1);
        }
        else if (_pattern[_next] == '+')
        {
            _output.Insert(_atom, "(?>").Append(')');
            _next++;
        }
    }

    private void Class()
    {
        Take(1);
        if (_next < _pattern.Length && _pattern[_next] == '^') Take(1);
        if (_next < _pattern.Length && _pattern[_next] == ']') Take(1);
        while (_next < _pattern.Length && _pattern[_next] != ']')
        {
            if (_pattern[_next] == '\\') Escape(true);
            else if (_pattern[_next] == '[' || _pattern[_next..].StartsWith("&&", StringComparison.Ordinal)) throw Unknown("a class within a class");
            else if (char.IsSurrogate(_pattern[_next])) throw Unknown("a character beyond U+FFFF in a class");
            else Take(1);
        }

        if (_next < _pattern.Length) Take(1);
    }

    private void Escape(bool inClass)
    {
        var letter = _next + 1 < _pattern.Length ? _pattern[_next + 1] : '\0';
        var words = inClass ? Word : $"[{Word}]";
        switch (letter)
        {
            case 'w':
                Write(words, 2);
                break;
            case 'W' when !inClass:
                Write($"[^{Word}]", 2);
                break;
            case 'W':
                throw Unknown(@"\W in a class");
            case 'h':
                Write(inClass ? "0-9a-fA-F" : "[0-9a-fA-F]", 2);
                break;
            case 'z' when !inClass:
                Write(@"\z", 2);
                break;
            case 'p' or 'P' when _pattern[_next..].IndexOf('}') is var end and > 0:
                Category(end + 1);
                break;
            case 'x' when _next + 2 < _pattern.Length && _pattern[_next + 2] == '{':
                CodePoint();
                break;
            default:
                Take(Math.Min(2, _pattern.Length - _next));
                break;
        }
    }

    /// <summary><c>\p{^L}</c> is another way to write <c>\P{L}</c>.</summary>
    private void Category(int length)
    {
        var category = _pattern.Slice(_next, length);
        if (category.Length > 3 && category[3] == '^') Write($@"\P{{{category[4..]}", length);
        else Take(length);
    }

    private void CodePoint()
    {
        var end = _pattern[_next..].IndexOf('}');
        if (end < 0 || !int.TryParse(_pattern[(_next + 3)..(_next + end)], System.Globalization.NumberStyles.HexNumber, null, out var value) || value > char.MaxValue)
        {
            throw Unknown("a code point that is not within U+FFFF");
        }

        Write(string.Create(System.Globalization.CultureInfo.InvariantCulture, $@"\u{value:X4}"), end + 1);
    }

    private void Write(string text, int taken)
    {
        _output.Append(text);
        _next += taken;
    }

    private readonly ArgumentException Unknown(string what) => new($"The regular expression '{_pattern}' has {what}, which is not supported.");
}
