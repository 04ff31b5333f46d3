using DataAuditor.Metrics.Reasoning.Mathematics.Expressions;
using static DataAuditor.Metrics.Reasoning.Mathematics.Expressions.Expression;

namespace DataAuditor.Metrics.Reasoning.Mathematics.Syntax;

/// <summary>Reads numbers, variables and whatever stands in brackets; <see cref="CommandParser"/> reads functions, fractions, roots and matrices.</summary>
internal sealed class AtomParser
{
    /// <summary>Letters that name functions: f(x) is a value and x(y) a product.</summary>
    private const string FunctionLetters = "fghFGH";

    private readonly TokenStream _tokens;

    private readonly Parser _parser;

    private readonly CommandParser _commands;

    /// <summary>The digits of a number that has been taken in part.</summary>
    private string _rest = "";

    public AtomParser(TokenStream tokens, Parser parser, TermParser terms)
    {
        (_tokens, _parser) = (tokens, parser);
        _commands = new CommandParser(tokens, parser, terms);
    }

    /// <summary>Whether what follows can be multiplied by what was.</summary>
    public bool IsNext => _rest.Length > 0 || _tokens.Current switch
    {
        { Kind: TokenKind.Letter } => true,
        { Kind: TokenKind.Command } command => !command.Text.StartsWith("end", StringComparison.Ordinal),
        { Kind: TokenKind.Sign, Text: "(" or "[" or "{" or "\\{" or "|(" or "⌊" or "⌈" or "⟨" } => true,
        { Kind: TokenKind.Sign, Text: "|" } => !_tokens.IsInBars && !_tokens.IsInSet,
        _ => false,
    };

    public Expression Atom() => _tokens.Nested(Read, _tokens.IsInBars, _tokens.IsInSet);

    /// <summary>A number without braces is an exponent on its own, whatever follows.</summary>
    public Expression Exponent() => _tokens.Current.Kind is TokenKind.Number ? new Literal(_tokens.Take().Value) : Atom();

    /// <summary>The first digit of a number.</summary>
    public Expression Digit(Token number)
    {
        var digits = _rest.Length > 0 ? _rest : number.Text;
        _rest = digits[1..];
        if (_rest.Length == 0) _tokens.Take();
        return new Literal(new Numeral(digits[0] - '0'));
    }

    /// <summary>In braces, which group.</summary>
    public Expression Group()
    {
        _tokens.Expect("{");
        var inner = _tokens.Nested(() => _parser.List(static token => token.Is("}")));
        _tokens.Expect("}");
        return inner;
    }

    private Expression Read()
    {
        if (_rest.Length > 0) return Rest();

        var token = _tokens.Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                _tokens.Take();
                return Mixed(Based(token));
            case TokenKind.Letter:
                return Letter();
            case TokenKind.Command:
                return _commands.Read();
            case TokenKind.Sign:
                return Bracketed();
            default:
                throw _tokens.Unexpected();
        }
    }

    private Literal Rest()
    {
        _tokens.Take();
        var value = NumberText.Unsigned(_rest)!.Value;
        _rest = "";
        return new Literal(value);
    }

    /// <summary>2 1/2 and 2\frac{1}{2} are two and a half.</summary>
    private Expression Mixed(Expression whole)
    {
        if (whole is not Literal { Value.Value: { IsInteger: true } value }) return whole;
        if (_tokens.Current.IsCommand("frac"))
        {
            var fraction = Atom();
            return fraction is Literal { Value.Value: { IsInteger: false, Sign: > 0 } part } && part < 1 ? Algebra.Sum(whole, fraction) : Algebra.Product(new Literal(new Numeral(value)), fraction);
        }

        if (_tokens.Current is not { Kind: TokenKind.Number, IsSpaced: true } numerator || !_tokens.Ahead.Is("/")) return whole;

        _tokens.Take();
        _tokens.Take();
        var denominator = _tokens.Take();
        var proper = denominator.Kind is TokenKind.Number && denominator.Value.Value > numerator.Value.Value ? numerator.Value.Value / denominator.Value.Value : throw _tokens.Unexpected();
        return Algebra.Sum(whole, new Literal(new Numeral(proper)));
    }

    /// <summary>204₅ is a number of base 5.</summary>
    private Expression Based(Token token)
    {
        if (!_tokens.Accept("_")) return new Literal(token.Value);

        var radix = _tokens.Current.Is("{") ? Group() : Atom();
        if (radix is not Literal { Value.Value: { IsInteger: true } radixValue } || radixValue < 2 || radixValue > 10 || token.Text.Any(digit => digit - '0' is < 0 or > 9 || digit - '0' >= (int)radixValue.Numerator))
        {
            return new Call("base", new Literal(token.Value), radix);
        }

        return new Literal(new Numeral(token.Text.Aggregate(Rational.Zero, (value, digit) => (value * radixValue) + (digit - '0'))));
    }

    private Expression Letter()
    {
        var name = _tokens.Take().Text;
        if (_tokens.Accept("_")) name = $"{name}_{Subscript()}";
        while (_tokens.Accept("'")) name += "'";
        if (!_tokens.Current.Is("(")) return new Symbol(name);
        if (FunctionLetters.Contains(name[0], StringComparison.Ordinal)) return new Call(name, Arguments());

        return char.IsAsciiLetterUpper(name[0]) && _tokens.IsCallAhead ? new Call(name, Arguments()) : new Symbol(name);
    }

    private string Subscript() => (_tokens.Current.Is("{") ? Group() : _tokens.Current.Kind is TokenKind.Words ? new Symbol(_tokens.Take().Text) : Atom()).Key.Replace(" ", "", StringComparison.Ordinal);

    private List<Expression> Arguments()
    {
        _tokens.Expect("(");
        var items = _tokens.Nested(() => _parser.Items(static token => token.Is(")"), isTuple: true).Items);
        _tokens.Expect(")");
        return items;
    }

    private Expression Bracketed() => _tokens.Current.Text switch
    {
        "{" => Group(),
        "(" or "[" => Brackets(),
        "⟨" => Closed("⟩", static items => new Sequence(SequenceKind.Tuple, items)),
        "⌊" => Closed("⌋", static items => Algebra.Call("floor", items)),
        "⌈" => Closed("⌉", static items => Algebra.Call("ceil", items)),
        "\\{" => new SetParser(_tokens, _parser).Read(),
        "|" or "|(" => Absolute(),
        _ => throw _tokens.Unexpected(),
    };

    private Expression Closed(string end, Func<List<Expression>, Expression> make)
    {
        _tokens.Take();
        var items = _tokens.Nested(() => _parser.Items(token => token.Is(end), isTuple: true).Items);
        _tokens.Expect(end);
        return items.Count > 0 ? make(items) : throw _tokens.Unexpected();
    }

    /// <summary>A group, a tuple or an interval.</summary>
    private Expression Brackets()
    {
        var hasLow = _tokens.Take().Text == "[";
        var (items, isChoice) = _tokens.Nested(() => _parser.Items(static token => token.Is(")") || token.Is("]"), isTuple: true));
        var hasHigh = _tokens.Accept("]");
        if (!hasHigh) _tokens.Expect(")");

        return items switch
        {
            [] => throw _tokens.Unexpected(),
            [var only] when hasLow == hasHigh => only,
            [var low, var high] when hasLow || hasHigh => new Interval(low, high, hasLow, hasHigh),
            _ when hasLow != hasHigh => throw new MathematicsException("its brackets do not match"),
            _ when isChoice => new Sequence(SequenceKind.Alternatives, items),
            _ => new Sequence(hasLow ? SequenceKind.List : SequenceKind.Tuple, items),
        };
    }

    private Expression Absolute()
    {
        var isPaired = _tokens.Take().Text == "|(";
        var inner = _tokens.Nested(() => _parser.List(static token => token.Is("|") || token.Is("|)")), isInBars: !isPaired);
        if (!_tokens.Accept("|)")) _tokens.Expect("|");
        return inner is Matrix matrix ? new Call("det", matrix) : Algebra.Call("abs", inner);
    }
}
