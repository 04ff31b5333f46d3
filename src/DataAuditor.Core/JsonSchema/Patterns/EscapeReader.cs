using System.Globalization;

namespace DataAuditor.JsonSchema.Patterns;

/// <summary>Reads what stands after a backslash and means one character or a set of characters, within a character class or outside.</summary>
internal ref struct EscapeReader(string pattern, int position)
{
    /// <summary>After the escape.</summary>
    public int Position { get; private set; } = position;

    /// <param name="set">The set, where the escape means one.</param>
    /// <returns>The code point, where the escape means one; otherwise -1.</returns>
    /// <exception cref="PatternSyntaxException">There is no such escape.</exception>
    public int Read(out CodePointSet? set)
    {
        set = null;
        if (Position >= pattern.Length) throw new PatternSyntaxException("ends in a backslash");

        var letter = pattern[Position++];
        if (letter is 'p' or 'P')
        {
            set = ReadProperty(letter);
            return -1;
        }

        set = CharacterClasses.Find(letter);
        return set is null ? ReadCodePoint(letter) : -1;
    }

    private int ReadCodePoint(char letter)
    {
        switch (letter)
        {
            case 't': return '\t';
            case 'n': return '\n';
            case 'v': return '\v';
            case 'f': return '\f';
            case 'r': return '\r';
            case '0' when Position == pattern.Length || !char.IsAsciiDigit(pattern[Position]): return 0;
            case 'c' when Position < pattern.Length && char.IsAsciiLetter(pattern[Position]): return pattern[Position++] % 32;
            case 'x': return ReadHex(2);
            case 'u': return ReadUnicode();
        }

        if (char.IsAsciiLetterOrDigit(letter)) throw new PatternSyntaxException($@"has the escape \{letter}, which ECMA-262 does not know");

        if (!char.IsHighSurrogate(letter) || Position == pattern.Length || !char.IsLowSurrogate(pattern[Position])) return letter;
        return char.ConvertToUtf32(letter, pattern[Position++]);
    }

    private int ReadUnicode()
    {
        if (Position < pattern.Length && pattern[Position] == '{')
        {
            var end = pattern.IndexOf('}', Position);
            if (end < 0) throw new PatternSyntaxException(@"has \u{ without an end");

            var text = pattern.AsSpan(Position + 1, end - Position - 1);
            Position = end + 1;
            return int.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var codePoint) && codePoint is >= 0 and <= CodePointSet.Last
                ? codePoint
                : throw new PatternSyntaxException($@"has \u{{{text}}}, which is no code point");
        }

        var unit = ReadHex(4);
        if (!char.IsHighSurrogate((char)unit) || !pattern.AsSpan(Position).StartsWith(@"\u")) return unit;

        var before = Position;
        Position += 2;
        if (Position < pattern.Length && pattern[Position] != '{' && ReadHex(4) is var low && char.IsLowSurrogate((char)low)) return char.ConvertToUtf32((char)unit, (char)low);

        Position = before;
        return unit;
    }

    private int ReadHex(int digits)
    {
        if (Position + digits > pattern.Length
            || !int.TryParse(pattern.AsSpan(Position, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            throw new PatternSyntaxException($"has an escape that needs {digits} hexadecimal digits");
        }

        Position += digits;
        return value;
    }

    private CodePointSet ReadProperty(char letter)
    {
        var end = Position < pattern.Length && pattern[Position] == '{' ? pattern.IndexOf('}', Position) : -1;
        if (end < 0) throw new PatternSyntaxException($@"has \{letter} without a property in braces");

        var name = pattern[(Position + 1)..end];
        Position = end + 1;
        var set = UnicodeProperty.Find(name) ?? throw new PatternSyntaxException($"names the Unicode property '{name}', which is not known; general categories are, scripts are not");
        return letter == 'P' ? set.Complement() : set;
    }
}
