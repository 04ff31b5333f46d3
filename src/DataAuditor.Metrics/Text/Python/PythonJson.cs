using System.Buffers;

namespace DataAuditor.Metrics.Text.Python;

/// <summary>
/// Whether Python's <c>json.loads</c> reads a text: strict JSON, and beside it NaN and the infinities; scalars and repeated keys are fine.
/// Nesting may have any depth.
/// </summary>
internal ref struct PythonJson
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");
    private static readonly string[] Words = ["null", "true", "false", "NaN", "Infinity", "-Infinity"];

    private readonly ReadOnlySpan<char> _text;
    private readonly Stack<char> _open = [];
    private int _at;

    private PythonJson(string text) => _text = text;

    private readonly char Current => _at < _text.Length ? _text[_at] : '\0';

    public static bool IsValid(string text) => new PythonJson(text).Read();

    private bool Read()
    {
        while (true)
        {
            if (!ReadValue(out var opened)) return false;
            if (opened) continue;

            while (_open.Count > 0 && TryRead(_open.Peek() == '{' ? '}' : ']')) _open.Pop();
            Skip();
            if (_open.Count == 0) return _at == _text.Length;
            if (!TryRead(',') || (_open.Peek() == '{' && !ReadKey())) return false;
        }
    }

    /// <summary>Reads a scalar, an empty container, or the beginning of one with something in it.</summary>
    private bool ReadValue(out bool opened)
    {
        Skip();
        opened = false;
        switch (Current)
        {
            case '"':
                return ReadString();
            case '{' or '[':
                var open = _text[_at++];
                if (TryRead(open == '{' ? '}' : ']')) return true;
                _open.Push(open);
                opened = true;
                return open == '[' || ReadKey();
            default:
                return ReadWord() || ReadNumber();
        }
    }

    private bool ReadKey()
    {
        Skip();
        return Current == '"' && ReadString() && TryRead(':');
    }

    private bool ReadString()
    {
        for (_at++; _at < _text.Length; _at++)
        {
            switch (_text[_at])
            {
                case '"':
                    _at++;
                    return true;
                case < ' ':
                    return false;
                case '\\' when !ReadEscape():
                    return false;
                default:
                    break;
            }
        }

        return false;
    }

    private bool ReadEscape()
    {
        _at++;
        if (Current != 'u') return _at < _text.Length && "\"\\/bfnrt".Contains(Current, StringComparison.Ordinal);
        if (_at + 4 >= _text.Length || _text.Slice(_at + 1, 4).ContainsAnyExcept(HexDigits)) return false;

        _at += 4;
        return true;
    }

    private bool ReadWord()
    {
        foreach (var word in Words)
        {
            if (!_text[_at..].StartsWith(word)) continue;
            _at += word.Length;
            return true;
        }

        return false;
    }

    private bool ReadNumber()
    {
        if (Current == '-') _at++;
        if (Current == '0') _at++;
        else if (!ReadDigits()) return false;
        var whole = _at;
        if (Current == '.')
        {
            _at++;
            if (!ReadDigits()) return Back(whole);
            whole = _at;
        }

        if (Current is not ('e' or 'E')) return true;
        _at++;
        if (Current is '+' or '-') _at++;
        return ReadDigits() || Back(whole);
    }

    /// <summary>A number ends before what does not continue it; what follows is then wrong for another reason.</summary>
    private bool Back(int at)
    {
        _at = at;
        return true;
    }

    private bool ReadDigits()
    {
        var start = _at;
        while (char.IsAsciiDigit(Current)) _at++;
        return _at > start;
    }

    private bool TryRead(char expected)
    {
        Skip();
        if (_at == _text.Length || _text[_at] != expected) return false;
        _at++;
        return true;
    }

    private void Skip()
    {
        while (Current is ' ' or '\t' or '\n' or '\r') _at++;
    }
}
