using System.Globalization;

namespace DataAuditor.Metrics.Text.Python;

/// <summary>Reads the pieces of a pattern in Python's syntax.</summary>
internal sealed class PythonPatternScanner(string source)
{
    private const string GlobalFlags = "ims";
    private int _at;

    public bool More => _at < source.Length;

    /// <summary>The character that was read last.</summary>
    public char Last => source[_at - 1];

    public char Read() => source[_at++];

    /// <exception cref="PythonPatternException">The pattern ends here.</exception>
    public char Read(string reason) => More ? Read() : throw Wrong(reason);

    public bool TryRead(char expected)
    {
        if (!More || source[_at] != expected) return false;
        _at++;
        return true;
    }

    public bool TryRead(string expected)
    {
        if (string.CompareOrdinal(source, _at, expected, 0, expected.Length) != 0) return false;
        _at += expected.Length;
        return true;
    }

    public PythonPatternException Wrong(string reason) =>
        new($"'{source}' is no regular expression: {reason} (at {_at.ToString(CultureInfo.InvariantCulture)})");

    /// <summary>Reads the bounds of a quantifier after its brace; any other brace is a character like any other.</summary>
    public bool TryReadBounds(out string bounds)
    {
        bounds = "";
        var close = source.IndexOf('}', _at);
        if (close < 0) return false;

        var parts = source[_at..close].Split(',');
        if (parts.Length > 2 || (parts.Length == 1 && parts[0].Length == 0) || !Array.TrueForAll(parts, part => part.All(char.IsAsciiDigit))) return false;

        _at = close + 1;
        var least = Bound(parts[0]);
        var most = parts.Length == 1 ? least : Bound(parts[1]);
        if (most is { } upper && (least ?? 0) > upper) throw Wrong("the least number of repetitions is above the greatest");
        bounds = parts.Length == 1 ? $"{{{least}}}" : $"{{{least ?? 0},{most}}}";
        return true;
    }

    /// <summary>Whether the escape whose first digit was read is an octal one: three octal digits, the first of them at most 3.</summary>
    public bool IsOctal() =>
        _at + 2 <= source.Length && Last is >= '1' and <= '3' && source[_at] is >= '0' and <= '7' && source[_at + 1] is >= '0' and <= '7';

    /// <summary>Reads the number of a group, whose first digit was read.</summary>
    public int ReadGroupNumber()
    {
        var number = Last - '0';
        if (More && char.IsAsciiDigit(source[_at])) number = (number * 10) + Read() - '0';
        return number;
    }

    /// <summary>The character that an escape stands for; a letter without a meaning is an error, as in Python.</summary>
    public char ReadEscaped(char c) => c switch
    {
        'a' => '\a',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'v' => '\v',
        'x' => ReadHex(2),
        'u' => ReadHex(4),
        >= '0' and <= '3' => ReadOctal(),
        _ when char.IsAsciiLetterOrDigit(c) => throw Wrong($@"\{c} has no meaning, or one that is not supported"),
        _ => c,
    };

    /// <summary>What stands after an opening parenthesis: nothing, or the kind of a special group, with the group's name or the flags.</summary>
    public string ReadGroupKind(out string name)
    {
        name = "";
        if (!TryRead('?')) return "";
        if (TryRead("P<")) return Named("P<", '>', out name);
        if (TryRead("P=")) return Named("P=", ')', out name);
        if (TryRead('#')) return Named("#", ')', out _);
        foreach (var kind in (string[])[":", "=", "!", "<=", "<!", ">"])
        {
            if (TryRead(kind)) return kind;
        }

        return Flags(out name);
    }

    private string Named(string kind, char end, out string name)
    {
        var close = source.IndexOf(end, _at);
        if (close < 0) throw Wrong("a group has no end");
        name = source[_at..close];
        _at = close + 1;
        if (kind != "#" && (name.Length == 0 || char.IsAsciiDigit(name[0]) || !name.All(c => char.IsLetterOrDigit(c) || c == '_')))
        {
            throw Wrong($"'{name}' is no name of a group");
        }

        return kind;
    }

    /// <summary>Flags of the whole pattern stand at its start. Ignoring case is on already where it is asked for, and Unicode always.</summary>
    private string Flags(out string flags)
    {
        var start = _at - 2;
        var close = source.IndexOf(')', _at);
        var letters = close < 0 ? "" : source[_at..close];
        if (start != 0 || letters.Length == 0 || letters.Any(flag => flag != 'u' && !GlobalFlags.Contains(flag, StringComparison.Ordinal)))
        {
            throw Wrong("flags other than i, m, s and u at its start, and conditions, are not supported");
        }

        _at = close + 1;
        var kept = string.Concat(letters.Where(flag => flag is 'm' or 's').Distinct());
        flags = kept.Length == 0 ? "" : $"(?{kept})";
        return "flags";
    }

    private int? Bound(string digits)
    {
        if (digits.Length == 0) return null;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var bound) ? bound : throw Wrong("a number of repetitions is too large");
    }

    private char ReadHex(int digits)
    {
        if (_at + digits > source.Length || !source.AsSpan(_at, digits).ToString().All(char.IsAsciiHexDigit)) throw Wrong("an escape is not complete");
        _at += digits;
        return (char)int.Parse(source.AsSpan(_at - digits, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }

    private char ReadOctal()
    {
        var value = Last - '0';
        for (var digit = 0; digit < 2 && More && source[_at] is >= '0' and <= '7'; digit++) value = (value * 8) + Read() - '0';
        return (char)value;
    }
}
