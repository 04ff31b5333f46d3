namespace DataAuditor.JsonSchema.Patterns;

/// <summary>Reads a character class, from after its opening bracket.</summary>
internal ref struct ClassReader(string pattern, int position)
{
    private const char Backspace = '\b';

    /// <summary>After the closing bracket.</summary>
    public int Position { get; private set; } = position;

    /// <exception cref="PatternSyntaxException">It has no end, or a range that runs backwards or between sets.</exception>
    public CodePointSet Read()
    {
        var isNegated = Position < pattern.Length && pattern[Position] == '^';
        if (isNegated) Position++;

        var whole = new CodePointSet();
        while (true)
        {
            if (Position >= pattern.Length) throw new PatternSyntaxException("has a character class without an end");
            if (pattern[Position] == ']') break;

            ReadItem(whole);
        }

        Position++;
        return isNegated ? whole.Complement() : whole;
    }

    /// <summary>Reads a character, a set or a range.</summary>
    private void ReadItem(CodePointSet whole)
    {
        var first = ReadAtom(out var set);
        var isRange = Position + 1 < pattern.Length && pattern[Position] == '-' && pattern[Position + 1] != ']';
        if (!isRange)
        {
            _ = set is null ? whole.Add(first) : whole.Add(set);
            return;
        }

        Position++;
        var last = ReadAtom(out var end);
        if (set is null && end is null)
        {
            if (last < first) throw new PatternSyntaxException("has a range of characters that runs backwards");
            whole.Add(first, last);
            return;
        }

        // Without the flag u a dash beside a set is a dash.
        _ = set is null ? whole.Add(first) : whole.Add(set);
        _ = end is null ? whole.Add(last) : whole.Add(end);
        whole.Add('-');
    }

    private int ReadAtom(out CodePointSet? set)
    {
        set = null;
        var character = pattern[Position++];
        if (character != '\\')
        {
            return char.IsHighSurrogate(character) && Position < pattern.Length && char.IsLowSurrogate(pattern[Position])
                ? char.ConvertToUtf32(character, pattern[Position++])
                : character;
        }

        if (Position < pattern.Length && pattern[Position] == 'b')
        {
            Position++;
            return Backspace;
        }

        var reader = new EscapeReader(pattern, Position);
        var codePoint = reader.Read(out set);
        Position = reader.Position;
        return codePoint;
    }
}
