using System.Numerics;
using static DataAuditor.Metrics.Reasoning.Mathematics.Expressions.Expression;

namespace DataAuditor.Metrics.Reasoning.Mathematics.Expressions;

/// <summary>Makes expressions in normal form: numbers are folded exactly, like terms and equal factors collected, operands sorted.</summary>
internal static class Algebra
{
    /// <summary>Larger powers of numbers stay as they are written.</summary>
    private const long MostBits = 20_000;

    private const int MostRoot = 64;

    public static Expression Sum(params IReadOnlyList<Expression> terms)
    {
        if (terms.Any(static term => term is Matrix)) return MatrixAlgebra.Sum(terms);

        var constant = new Numeral(0);
        var like = new Dictionary<string, (Numeral Coefficient, Expression Remainder)>(StringComparer.Ordinal);
        foreach (var term in terms.SelectMany(static term => term is Sum sum ? sum.Children : [term]))
        {
            var (coefficient, rest) = Split(term);
            if (rest is null) constant = Add(constant, coefficient);
            else like[rest.Key] = (like.TryGetValue(rest.Key, out var known) ? Add(known.Coefficient, coefficient) : coefficient, rest);
        }

        List<Expression> sum = [.. like.Where(static pair => pair.Value.Coefficient.Value.Sign != 0).OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => Scaled(pair.Value.Coefficient, pair.Value.Remainder))];
        if (constant.Value.Sign != 0 || sum.Count == 0) sum.Add(new Literal(constant));
        return sum.Count == 1 ? sum[0] : new Sum(sum);
    }

    public static Expression Product(params IReadOnlyList<Expression> factors)
    {
        if (factors.Any(static factor => factor is Matrix)) return MatrixAlgebra.Product(factors);

        var coefficient = new Numeral(1);
        var powers = new Dictionary<string, (Expression Base, List<Expression> Exponents)>(StringComparer.Ordinal);
        foreach (var factor in factors.SelectMany(static factor => factor is Product product ? product.Children : [factor]))
        {
            if (factor is Literal number)
            {
                coefficient = Multiply(coefficient, number.Value);
                continue;
            }

            var (radix, exponent) = factor is Power power ? (power.Base, power.Exponent) : (factor, Literal.One);
            if (!powers.TryGetValue(radix.Key, out var known)) powers.Add(radix.Key, known = (radix, []));
            known.Exponents.Add(exponent);
        }

        if (coefficient.Value.Sign == 0) return new Literal(coefficient);

        var rest = new List<Expression>();
        foreach (var (radix, exponents) in powers.Values)
        {
            var power = exponents.Count == 1 ? Raise(radix, exponents[0]) : Power(radix, Sum(exponents));
            var (scale, remaining) = Split(power);
            coefficient = Multiply(coefficient, scale);
            if (remaining is Product inner) rest.AddRange(inner.Children);
            else if (remaining is not null) rest.Add(remaining);
        }

        if (rest.Count == 0) return new Literal(coefficient);

        rest.Sort(static (left, right) => string.CompareOrdinal(left.Key, right.Key));
        return Scaled(coefficient, rest.Count == 1 ? rest[0] : new Product(rest));
    }

    public static Expression Power(Expression radix, Expression exponent)
    {
        if (exponent is not Literal { Value: var n }) return Raise(radix, exponent);
        if (radix is Literal { Value.Value.Sign: 0 } && n.Value.Sign <= 0) throw new MathematicsException(n.Value.Sign == 0 ? "it has 0 to the power of 0" : "it divides by 0");
        if (n.Value.Sign == 0) return Literal.One;
        if (n.Value.IsOne) return radix;
        if (radix is Literal number) return Folded(number.Value, n) is { } folded ? new Literal(folded) : Raise(radix, exponent);
        if (!n.Value.IsInteger) return Raise(radix, exponent);

        return radix switch
        {
            Power power => Power(power.Base, Product(power.Exponent, exponent)),
            Product product => Product([.. product.Children.Select(factor => Power(factor, exponent))]),
            Matrix matrix when n.Value.Sign > 0 && n.Value <= 16 => MatrixAlgebra.Product([.. Enumerable.Repeat(matrix, (int)n.Value.Numerator)]),
            _ => Raise(radix, exponent),
        };
    }

    public static Expression Quotient(Expression dividend, Expression divisor) => Product(dividend, Power(divisor, new Literal(new Numeral(-1))));

    public static Expression Negative(Expression value) => Product(new Literal(new Numeral(-1)), value);

    public static Expression Call(string name, params IReadOnlyList<Expression> arguments) => (name, arguments) switch
    {
        ("exp", [var exponent]) => Power(Symbol.Euler, exponent),
        ("abs", [Literal { Value: var value }]) => new Literal(value with { Value = Rational.Abs(value.Value) }),
        ("abs", [Product { Children: [Literal { Value.Value.Sign: < 0 }, ..] } product]) => new Call(name, Negative(product)),
        _ => new Call(name, arguments),
    };

    /// <summary>A term's coefficient, and what is left of it; null for a number.</summary>
    public static (Numeral Coefficient, Expression? Remainder) Split(Expression term) => term switch
    {
        Literal number => (number.Value, null),
        Product { Children: [Literal number, var only] } => (number.Value, only),
        Product { Children: [Literal number, ..] children } => (number.Value, new Product([.. children.Skip(1)])),
        _ => (new Numeral(1), term),
    };

    private static Expression Scaled(Numeral coefficient, Expression rest) => rest switch
    {
        _ when coefficient.Value.IsOne => rest,
        Sum sum => Sum([.. sum.Children.Select(term => Product(new Literal(coefficient), term))]),
        Product product => new Product([new Literal(coefficient), .. product.Children]),
        _ => new Product([new Literal(coefficient), rest]),
    };

    private static Expression Raise(Expression radix, Expression exponent) => exponent is Literal { Value.Value.IsOne: true } ? radix : new Power(radix, exponent);

    private static Numeral Add(Numeral left, Numeral right) => Checked(left.Value + right.Value, left, right);

    private static Numeral Multiply(Numeral left, Numeral right) => Checked(left.Value * right.Value, left, right);

    private static Numeral Checked(Rational value, Numeral left, Numeral right) => value.Bits > 4 * MostBits
        ? throw new MathematicsException("its numbers are too large")
        : new Numeral(value, Math.Max(left.Decimals, right.Decimals));

    /// <summary>The power of a number where it is a number again.</summary>
    private static Numeral? Folded(Numeral radix, Numeral exponent)
    {
        var (value, power) = (radix.Value, exponent.Value);
        if (power.Denominator > MostRoot || value.Bits * (double)BigInteger.Abs(power.Numerator) > MostBits) return null;
        if (!power.IsInteger)
        {
            var root = (int)power.Denominator;
            if ((value.Sign < 0 && root % 2 == 0) || Root(BigInteger.Abs(value.Numerator), root) is not { } numerator || Root(value.Denominator, root) is not { } denominator) return null;

            value = new Rational(numerator * value.Sign, denominator);
        }

        return new Numeral(Rational.Pow(value, (int)power.Numerator), Math.Max(radix.Decimals, exponent.Decimals));
    }

    /// <summary>The whole root of a whole number; null where it has none.</summary>
    private static BigInteger? Root(BigInteger value, int degree)
    {
        if (value.IsZero || value.IsOne) return value;

        var root = BigInteger.One << (int)((value.GetBitLength() + degree - 1) / degree);
        while (true)
        {
            var next = (((degree - 1) * root) + (value / BigInteger.Pow(root, degree - 1))) / degree;
            if (next >= root) return BigInteger.Pow(root, degree) == value ? root : null;
            root = next;
        }
    }
}
