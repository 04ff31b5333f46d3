using DataAuditor.Metrics.Reasoning.Mathematics.Expressions;
using static DataAuditor.Metrics.Reasoning.Mathematics.Expressions.Expression;

namespace DataAuditor.Metrics.Reasoning.Mathematics.Syntax;

/// <summary>Reads functions, fractions, roots, sums and matrices.</summary>
internal sealed class CommandParser(TokenStream tokens, Parser parser, TermParser terms)
{
    public Expression Read()
    {
        var name = tokens.Take().Text;
        if (name.StartsWith("begin", StringComparison.Ordinal)) return Environment(name["begin ".Length..]);

        return name switch
        {
            "frac" => Fraction(),
            "binom" => Algebra.Call(name, terms.Argument(), terms.Argument()),
            "sqrt" => Root(),
            "cbrt" => Algebra.Power(terms.Argument(), new Literal(new Numeral(new Rational(1, 3)))),
            "sum" or "prod" => Bounded(name),
            "int" or "lim" => throw new MathematicsException("integrals and limits are not evaluated"),
            _ => Function(name),
        };
    }

    private Expression Fraction()
    {
        var numerator = terms.Argument();
        return Algebra.Quotient(numerator, terms.Argument());
    }

    private Expression Root()
    {
        Expression degree = new Literal(new Numeral(2));
        if (tokens.Current.Is("["))
        {
            tokens.Take();
            degree = tokens.Nested(() => parser.List(static token => token.Is("]")));
            tokens.Expect("]");
        }

        return Algebra.Power(terms.Argument(), Algebra.Power(degree, new Literal(new Numeral(-1))));
    }

    private Expression Function(string name)
    {
        Expression? radix = null, power = null;
        while (tokens.Current.Is("_") || tokens.Current.Is("^"))
        {
            if (tokens.Take().Text == "_") radix = terms.Argument();
            else power = terms.Argument();
        }

        List<Expression> arguments = Arguments();
        var inverse = power is Literal { Value.Value: var n } && n == -1 && name is "sin" or "cos" or "tan";
        if (inverse) name = "arc" + name;
        var call = radix is not null && name == "log" ? Algebra.Quotient(Algebra.Call("ln", arguments), Algebra.Call("ln", radix))
            : radix is null ? Algebra.Call(name is "log" ? "ln" : name, arguments)
            : throw new MathematicsException($"'{name}' has a subscript");
        return power is null || inverse ? call : Algebra.Power(call, power);
    }

    private List<Expression> Arguments()
    {
        if (!tokens.Current.Is("(")) return [terms.Operand()];

        tokens.Take();
        var items = tokens.Nested(() => parser.Items(static token => token.Is(")"), isTuple: true).Items);
        tokens.Expect(")");
        return items.Count > 0 ? items : throw tokens.Unexpected();
    }

    /// <summary>A sum or product over a variable from one bound to the other.</summary>
    private Expression Bounded(string name)
    {
        tokens.Expect("_");
        var from = terms.Argument();
        tokens.Expect("^");
        var to = terms.Argument();
        return from is Relation { Signs: ["="], Children: [Symbol variable, var low] }
            ? Algebra.Call(name, variable, low, to, terms.Product())
            : throw new MathematicsException("its sum has no variable that runs");
    }

    private Expression Environment(string name)
    {
        if (name is "align" or "aligned" or "equation" or "gather" or "gathered" or "split" or "displaymath" or "math" or "cases") throw new MathematicsException($"'{name}' holds more than an expression");

        var rows = new List<List<Expression>> { new() };
        while (!tokens.Current.IsCommand($"end {name}"))
        {
            if (tokens.Accept("&")) continue;
            if (tokens.Accept("\\\\")) rows.Add([]);
            else rows[^1].Add(tokens.Nested(() => parser.List(static token => token.Is("&") || token.Is("\\\\") || token.Kind is TokenKind.Command && token.Text.StartsWith("end", StringComparison.Ordinal))));
        }

        tokens.Take();
        rows.RemoveAll(static row => row.Count == 0);
        if (rows.Count == 0 || rows.Exists(row => row.Count != rows[0].Count)) throw new MathematicsException("its matrix has rows of other lengths");

        var matrix = new Matrix([.. rows.SelectMany(static row => row)], rows[0].Count);
        return name == "vmatrix" ? new Call("det", matrix) : matrix;
    }
}
