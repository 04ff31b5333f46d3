namespace DataAuditor.Metrics.Reasoning.Mathematics.Syntax;

/// <summary>The tokens ahead, and how deep in brackets the reader is.</summary>
internal sealed class TokenStream(IReadOnlyList<Token> tokens)
{
    private const int MostDepth = 60;

    private int _at;

    private int _depth;

    public Token Current => tokens[_at];

    public Token Ahead => Peek(1);

    /// <summary>Whether what follows is a letter alone in brackets.</summary>
    public bool IsCallAhead => Current.Is("(") && Ahead.Kind is TokenKind.Letter && Peek(2).Is(")");

    /// <summary>Whether a bar closes an absolute value that is open.</summary>
    public bool IsInBars { get; set; }

    /// <summary>Whether a colon or a bar stands between an element and its condition.</summary>
    public bool IsInSet { get; set; }

    public Token Take() => tokens[_at < tokens.Count - 1 ? _at++ : _at];

    public bool Accept(string sign)
    {
        if (!Current.Is(sign)) return false;

        _at++;
        return true;
    }

    /// <exception cref="MathematicsException">Another token stands there.</exception>
    public void Expect(string sign)
    {
        if (!Accept(sign)) throw Unexpected();
    }

    /// <summary>Reads one level deeper, where bars and colons start anew.</summary>
    /// <exception cref="MathematicsException">There are too many levels.</exception>
    public TRead Nested<TRead>(Func<TRead> read, bool isInBars = false, bool isInSet = false)
    {
        if (++_depth > MostDepth) throw new MathematicsException("it is nested too deeply");

        var (bars, set) = (IsInBars, IsInSet);
        (IsInBars, IsInSet) = (isInBars, isInSet);
        var result = read();
        (IsInBars, IsInSet) = (bars, set);
        _depth--;
        return result;
    }

    public MathematicsException Unexpected() => new(Current.Kind is TokenKind.End ? "it ends too early" : $"'{Current.Text}' is not expected in it");

    private Token Peek(int further) => tokens[Math.Min(_at + further, tokens.Count - 1)];
}
