using System.Text;

namespace DataAuditor.Graphs.Notations;

/// <summary>Cuts DOT into tokens; comments and lines of a preprocessor are passed over.</summary>
internal ref struct DotLexer
{
    private TextCursor _cursor;

    public DotLexer(ReadOnlySpan<byte> text)
    {
        _cursor = new TextCursor(text);
        Read();
    }

    /// <summary>The token that comes next.</summary>
    public DotToken Token { get; private set; }

    /// <summary>What the id says.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Whether the id is in quotes, so that it is no keyword.</summary>
    public bool IsQuoted { get; private set; }

    /// <summary>Where the token starts.</summary>
    public int Start { get; private set; }

    public readonly bool IsKeyword(string word) => Token is DotToken.Id && !IsQuoted && Text.Equals(word, StringComparison.OrdinalIgnoreCase);

    public readonly GraphFormatException Fault(string message) => _cursor.Fault(message);

    public bool Take(DotToken wanted)
    {
        if (Token != wanted) return false;

        Read();
        return true;
    }

    /// <exception cref="GraphFormatException">Another token comes.</exception>
    public void Expect(DotToken wanted, string name)
    {
        if (!Take(wanted)) throw Fault($"{name} is expected");
    }

    /// <summary>An id; several quoted ones with <c>+</c> between them are one.</summary>
    /// <exception cref="GraphFormatException">Another token comes.</exception>
    public string TakeId()
    {
        var (text, isQuoted) = (Text, IsQuoted);
        Expect(DotToken.Id, "a name");
        if (!isQuoted || Token is not DotToken.Plus) return text;

        var whole = new StringBuilder(text);
        while (Take(DotToken.Plus))
        {
            whole.Append(Text);
            Expect(DotToken.Id, "a name");
        }

        return whole.ToString();
    }

    private void Read()
    {
        SkipBlank();
        Start = _cursor.At;
        Token = _cursor.Next switch
        {
            _ when _cursor.IsAtEnd => DotToken.End,
            (byte)'-' when _cursor.Take("--"u8) => DotToken.Edge,
            (byte)'-' when _cursor.Take("->"u8) => DotToken.Arrow,
            (byte)'{' => Single(DotToken.OpenBrace),
            (byte)'}' => Single(DotToken.CloseBrace),
            (byte)'[' => Single(DotToken.OpenBracket),
            (byte)']' => Single(DotToken.CloseBracket),
            (byte)'=' => Single(DotToken.Equals),
            (byte)':' => Single(DotToken.Colon),
            (byte)',' => Single(DotToken.Comma),
            (byte)';' => Single(DotToken.Semicolon),
            (byte)'+' => Single(DotToken.Plus),
            _ => Id(),
        };
    }

    private DotToken Single(DotToken token)
    {
        _cursor.At++;
        return token;
    }

    private void SkipBlank()
    {
        while (true)
        {
            _cursor.SkipSpace();
            if (_cursor.Take("//"u8) || (_cursor.IsAtLineStart && _cursor.Take((byte)'#'))) _cursor.TakeUntil("\n"u8);
            else if (_cursor.Take("/*"u8)) SkipComment();
            else return;
        }
    }

    private void SkipComment()
    {
        var length = _cursor.Rest.IndexOf("*/"u8);
        if (length < 0) throw Fault("a comment does not end");
        _cursor.At += length + 2;
    }

    private DotToken Id()
    {
        IsQuoted = _cursor.Next is (byte)'"' or (byte)'<';
        Text = _cursor.Next switch
        {
            (byte)'"' => Quoted(),
            (byte)'<' => Markup(),
            _ => Word(),
        };
        return DotToken.Id;
    }

    private string Word()
    {
        var length = 0;
        var rest = _cursor.Rest;
        var isNumber = rest[0] is (byte)'-' or (byte)'.' || TextCursor.IsDigit(rest[0]);
        if (rest[0] == '-') length++;
        while (length < rest.Length && (isNumber ? TextCursor.IsDigit(rest[length]) || rest[length] == '.' : IsOfWord(rest[length]))) length++;
        if (length == 0 || rest[..length].SequenceEqual("-"u8)) throw Fault($"'{PlainText.OneLine(Encoding.UTF8.GetString(rest[..1]))}' cannot stand here");

        _cursor.At += length;
        return Encoding.UTF8.GetString(rest[..length]);
    }

    private static bool IsOfWord(byte one) => one >= 0x80 || one == '_' || char.IsAsciiLetterOrDigit((char)one);

    /// <summary>Only a quotation mark is escaped in DOT; any other backslash stands for itself.</summary>
    private string Quoted()
    {
        _cursor.At++;
        var text = new StringBuilder();
        while (true)
        {
            text.Append(Encoding.UTF8.GetString(_cursor.TakeUntil("\"\\"u8)));
            if (_cursor.IsAtEnd) throw Fault("a quoted name does not end");
            if (_cursor.Take((byte)'"')) return text.ToString();
            if (_cursor.Take("\\\""u8)) text.Append('"');
            else if (_cursor.Take((byte)'\\')) text.Append('\\');
        }
    }

    /// <summary>Text in angle brackets, which pair.</summary>
    private string Markup()
    {
        var start = _cursor.At;
        var open = 0;
        do
        {
            _cursor.TakeUntil("<>"u8);
            if (_cursor.IsAtEnd) throw Fault("markup does not end");
            open += _cursor.Next == '<' ? 1 : -1;
            _cursor.At++;
        }
        while (open > 0);

        return Encoding.UTF8.GetString(_cursor.Since(start));
    }
}
