using System.Globalization;
using System.Text;

namespace DataAuditor.Metrics.Text.Python;

/// <summary>Reads a pattern in Python's syntax once, from left to right, and writes what means the same in .NET.</summary>
internal sealed class PythonPatternTranslation(string source, CodePointAlphabet alphabet, bool fold)
{
    private readonly StringBuilder _pattern = new();
    private readonly PythonPatternScanner _scanner = new(source);
    private readonly PythonClasses _classes = new(alphabet, fold);
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private readonly Stack<int> _open = [];

    /// <summary>Where the item began that a quantifier would repeat; -1 when there is nothing to repeat.</summary>
    private int _item = -1;

    public string Pattern => _pattern.ToString();

    public int Groups { get; private set; }

    /// <exception cref="PythonPatternException">The pattern is not one.</exception>
    public PythonPatternTranslation Translate()
    {
        while (_scanner.More) Next();
        if (_open.Count > 0) throw _scanner.Wrong("a parenthesis is not closed");
        return this;
    }

    private void Next()
    {
        switch (_scanner.Read())
        {
            case '\\':
                Escape(_scanner.Read("a lone backslash ends the pattern"));
                break;
            case '[':
                Item(_classes.ReadSet(_scanner));
                break;
            case '(':
                Open();
                break;
            case ')':
                Close();
                break;
            case '|':
                Assertion("|");
                break;
            case '.':
                Item(".");
                break;
            case '^' or '$':
                Assertion(_scanner.Last.ToString());
                break;
            case '*' or '+' or '?':
                Repeat(_scanner.Last.ToString());
                break;
            case '{' when _scanner.TryReadBounds(out var bounds):
                Repeat(bounds);
                break;
            default:
                Item(_classes.Literal(_scanner.Last));
                break;
        }
    }

    private void Escape(char c)
    {
        switch (c)
        {
            case 'A' or 'Z':
                Assertion(c == 'A' ? @"\A" : @"\z");
                break;
            case 'b' or 'B':
                Assertion(_classes.Boundary(inside: c == 'B'));
                break;
            case 'w' or 'W' or 'd' or 'D' or 's' or 'S':
                Item(_classes.Shorthand(c));
                break;
            case >= '1' and <= '9' when !_scanner.IsOctal():
                Reference(_scanner.ReadGroupNumber());
                break;
            default:
                Item(_classes.Literal(_scanner.ReadEscaped(c)));
                break;
        }
    }

    private void Reference(int group)
    {
        if (group > Groups) throw _scanner.Wrong(string.Create(CultureInfo.InvariantCulture, $"there is no group {group}"));
        Item(string.Create(CultureInfo.InvariantCulture, $@"\k<{group}>"));
    }

    private void Item(string text)
    {
        _item = _pattern.Length;
        _pattern.Append(text);
    }

    /// <summary>Something that has no width, and that Python refuses to repeat.</summary>
    private void Assertion(string text)
    {
        _pattern.Append(text);
        _item = -1;
    }

    /// <summary>A possessive quantifier gives nothing back: the repeated item becomes an atomic group.</summary>
    private void Repeat(string quantifier)
    {
        if (_item < 0) throw _scanner.Wrong("there is nothing to repeat, or it is repeated twice");
        _pattern.Append(quantifier);
        if (_scanner.TryRead('?')) _pattern.Append('?');
        else if (_scanner.TryRead('+')) _pattern.Insert(_item, "(?>").Append(')');

        _item = -1;
    }

    private void Open()
    {
        var start = _pattern.Length;
        switch (_scanner.ReadGroupKind(out var name))
        {
            case "":
                _pattern.Append(CultureInfo.InvariantCulture, $"(?<{++Groups}>");
                break;
            case "P<":
                if (!_names.TryAdd(name, ++Groups)) throw _scanner.Wrong($"the group '{name}' is named twice");
                _pattern.Append(CultureInfo.InvariantCulture, $"(?<{Groups}>");
                break;
            case "P=":
                Reference(_names.TryGetValue(name, out var known) ? known : throw _scanner.Wrong($"there is no group '{name}'"));
                return;
            case "#":
                return;
            case "flags":
                _pattern.Append(name);
                return;
            case var kind:
                _pattern.Append("(?").Append(kind);
                break;
        }

        _open.Push(start);
        _item = -1;
    }

    private void Close()
    {
        if (!_open.TryPop(out var start)) throw _scanner.Wrong("a parenthesis is closed that was not opened");
        _pattern.Append(')');
        _item = start;
    }
}
