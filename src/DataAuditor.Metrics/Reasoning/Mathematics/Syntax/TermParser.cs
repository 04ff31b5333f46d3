using DataAuditor.Metrics.Reasoning.Mathematics.Expressions;
using static DataAuditor.Metrics.Reasoning.Mathematics.Expressions.Expression;

namespace DataAuditor.Metrics.Reasoning.Mathematics.Syntax;

/// <summary>Reads sums, products and powers. What stands side by side is multiplied.</summary>
internal sealed class TermParser
{
    private static readonly Expression Percent = new Literal(new Numeral(new Rational(1, 100)));

    private readonly TokenStream _tokens;

    private readonly AtomParser _atoms;

    public TermParser(TokenStream tokens, Parser parser)
    {
        _tokens = tokens;
        _atoms = new AtomParser(tokens, parser, this);
    }

    public Expression Sum() => _tokens.Nested(() =>
    {
        List<Expression> terms = [Signed()];
        while (_tokens.Current is { Kind: TokenKind.Sign, Text: "+" or "-" or BothSigns.PlusMinus or BothSigns.MinusPlus }) terms.Add(Signed());
        return terms is [var only] ? only : Algebra.Sum(terms);
    }, _tokens.IsInBars, _tokens.IsInSet);

    /// <summary>What stands in a pair of braces, or the one token that LaTeX takes in their place.</summary>
    public Expression Argument()
    {
        if (_tokens.Current.Is("{")) return _atoms.Group();
        if (_tokens.Current is not { Kind: TokenKind.Number, Text: { Length: > 1 } digits } token || digits.Contains('.', StringComparison.Ordinal)) return _atoms.Atom();

        // \frac12 takes one digit after the other.
        return _atoms.Digit(token);
    }

    private Expression Signed()
    {
        var sign = _tokens.Current is { Kind: TokenKind.Sign, Text: "+" or "-" or BothSigns.PlusMinus or BothSigns.MinusPlus } ? _tokens.Take().Text : "+";
        var product = Product();
        return WithUnit(sign switch
        {
            "+" => product,
            "-" => Algebra.Negative(product),
            _ => new Call(sign, product),
        });
    }

    /// <summary>With the words that follow as its unit.</summary>
    private Expression WithUnit(Expression value)
    {
        if (_tokens.Current.Kind is not TokenKind.Words) return value;

        List<string> words = [];
        while (_tokens.Current.Kind is TokenKind.Words)
        {
            var word = _tokens.Take().Text;
            if (_tokens.Accept("^")) word = $"{word}^{Argument().Key}";
            words.Add(word);
        }

        return new Quantity(value, string.Join(' ', words));
    }

    public Expression Product()
    {
        List<Expression> factors = [Factor()];
        while (true)
        {
            if (_tokens.Accept("*")) factors.Add(Factor());
            else if (_tokens.Accept("/")) factors.Add(Algebra.Power(Factor(), new Literal(new Numeral(-1))));
            else if (_atoms.IsNext) factors.Add(Powered());
            else break;
        }

        return factors is [var only] ? only : Algebra.Product(factors);
    }

    /// <summary>The product that a function without brackets is of: it ends where the next function begins.</summary>
    public Expression Operand()
    {
        List<Expression> factors = [Factor()];
        while (_atoms.IsNext && _tokens.Current.Kind is not TokenKind.Command && !_tokens.Current.Is("(")) factors.Add(Powered());
        return Algebra.Product(factors);
    }

    private Expression Factor()
    {
        if (_tokens.Accept("+")) return Factor();
        if (_tokens.Accept("-")) return Algebra.Negative(_tokens.Nested(Factor, _tokens.IsInBars, _tokens.IsInSet));

        return Powered();
    }

    private Expression Powered()
    {
        var value = _atoms.Atom();
        while (true)
        {
            if (_tokens.Accept("!")) value = Algebra.Call("factorial", value);
            else if (_tokens.Accept("%")) value = value is Literal number ? new Literal(number.Value.Percent) : Algebra.Product(Percent, value);
            else if (_tokens.Accept("°")) value = new Call("degree", value);
            else if (!_tokens.Accept("^")) return value;
            else if (_tokens.Current.Is("{") && _tokens.Ahead.Is("°"))
            {
                _tokens.Take();
            }
            else if (!_tokens.Current.Is("°")) value = Algebra.Power(value, Exponent());
        }
    }

    /// <summary>Powers of powers are read from the right.</summary>
    private Expression Exponent()
    {
        if (_tokens.Current.Is("-") || _tokens.Current.Is("+")) return _tokens.Nested(Factor, _tokens.IsInBars, _tokens.IsInSet);

        var exponent = _tokens.Current.Is("{") ? _atoms.Group() : _atoms.Exponent();
        if (!_tokens.Current.Is("^") || _tokens.Ahead.Is("°")) return exponent;

        _tokens.Take();
        return Algebra.Power(exponent, _tokens.Nested(Exponent, _tokens.IsInBars, _tokens.IsInSet));
    }
}
