using DataAuditor.Metrics.Reasoning.Mathematics.Expressions;
using static DataAuditor.Metrics.Reasoning.Mathematics.Expressions.Expression;

namespace DataAuditor.Metrics.Reasoning.Mathematics.Syntax;

/// <summary>Reads lists, relations, unions and ratios; <see cref="TermParser"/> reads what they are made of.</summary>
internal sealed class Parser
{
    private const string Relations = "= ≠ < > ≤ ≥ ∈ ∉ ≈ ≡";

    private readonly TokenStream _tokens;

    private readonly TermParser _terms;

    private Parser(IReadOnlyList<Token> tokens)
    {
        _tokens = new TokenStream(tokens);
        _terms = new TermParser(_tokens, this);
    }

    /// <summary>Reads a whole answer.</summary>
    /// <param name="isPlain">Whether it stands outside of LaTeX.</param>
    /// <exception cref="MathematicsException">It is no mathematics that this grammar has, or it is too long or too deep.</exception>
    public static Expression Parse(string text, bool isPlain, CommaReading commas = CommaReading.Joins)
    {
        var parser = new Parser(Lexer.Tokens(text, isPlain, commas));
        var read = parser.List(static token => token.Kind is TokenKind.End);
        return parser._tokens.Current.Kind is TokenKind.End ? read : throw parser._tokens.Unexpected();
    }

    /// <summary>Items between commas, semicolons, "and" and "or"; the item itself where there is but one.</summary>
    public Expression List(Func<Token, bool> isEnd)
    {
        var (items, isChoice) = Items(isEnd);
        if (items is [var only]) return only;
        if (items.Count == 0) throw _tokens.Unexpected();

        return new Sequence(isChoice ? SequenceKind.Alternatives : SequenceKind.List, items);
    }

    /// <summary>The same, where brackets stand around them. What has two signs is two items of lists and sets, and one of tuples.</summary>
    public (List<Expression> Items, bool IsChoice) Items(Func<Token, bool> isEnd, bool isTuple = false)
    {
        var items = new List<Expression>();
        var isChoice = false;
        while (!isEnd(_tokens.Current) && _tokens.Current.Kind is not TokenKind.End)
        {
            var item = Relation();
            if (isTuple) items.Add(item);
            else items.AddRange(BothSigns.Of(item).SelectMany(static each => each is Sequence { Kind: SequenceKind.List or SequenceKind.Alternatives } list ? list.Children : [each]));

            if (!IsSeparator(_tokens.Current)) break;
            while (IsSeparator(_tokens.Current)) isChoice |= _tokens.Take().Text == "or";
        }

        return (items, isChoice);
    }

    private static bool IsSeparator(Token token) => token.Kind is TokenKind.Sign && token.Text is "," or ";" or "and" or "or";

    private static bool IsRelation(Token token) => token.Kind is TokenKind.Sign && token.Text.Length == 1 && Relations.Contains(token.Text, StringComparison.Ordinal);

    /// <summary>What follows the last "implies".</summary>
    private Expression Relation()
    {
        var chain = Chain();
        while (_tokens.Accept("⇒")) chain = Chain();
        return chain;
    }

    private Expression Chain()
    {
        _tokens.Accept("=");
        List<Expression> sides = [Ratio()];
        List<string> signs = [];
        while (IsRelation(_tokens.Current))
        {
            signs.Add(_tokens.Take().Text.Replace('≡', '='));
            if (_tokens.Current.Kind is TokenKind.End) throw _tokens.Unexpected();
            sides.Add(Ratio());
        }

        return signs.Count == 0 ? sides[0] : new Relation(sides, signs);
    }

    private Expression Ratio()
    {
        var first = Union();
        if (!_tokens.Current.Is(":") || _tokens.IsInSet) return first;

        List<Expression> terms = [first];
        while (_tokens.Accept(":")) terms.Add(Union());
        return new Call("ratio", terms);
    }

    private Expression Union()
    {
        var left = _terms.Sum();
        while (_tokens.Current is { Kind: TokenKind.Sign, Text: "∪" or "∩" or "∖" })
        {
            var sign = _tokens.Take().Text;
            left = new Call(sign, left, _terms.Sum());
        }

        return left;
    }
}
