namespace DataAuditor.Metrics.Reasoning.Mathematics.Expressions;

/// <summary>Mathematics as a tree. It is made by <see cref="Algebra"/>, which folds what is known.</summary>
internal abstract class Expression
{
    private Expression(string key) => Key = key;

    /// <summary>The normal form: equal for equal trees.</summary>
    public string Key { get; }

    /// <summary>What it is made of.</summary>
    public virtual IReadOnlyList<Expression> Children => [];

    /// <summary>The same kind of expression, made of others.</summary>
    public virtual Expression With(IReadOnlyList<Expression> children) => this;

    public override string ToString() => Key;

    protected static string Join(IEnumerable<Expression> items, string separator = ", ") => string.Join(separator, items.Select(static item => item.Key));

    protected static string Grouped(Expression part) => part is Literal { Value: { Value: { IsInteger: true, Sign: >= 0 } } } or Symbol or Call { Name.Length: > 1 } ? part.Key : $"({part.Key})";

    public sealed class Literal(Numeral value) : Expression(value.Value.ToString())
    {
        public static Literal Zero { get; } = new(new Numeral(0));

        public static Literal One { get; } = new(new Numeral(1));

        public Numeral Value { get; } = value;
    }

    /// <summary>A variable, a constant such as π and e, or infinity.</summary>
    public sealed class Symbol(string name) : Expression(name)
    {
        public static Symbol Infinity { get; } = new("∞");

        public static Symbol Pi { get; } = new("π");

        public static Symbol Euler { get; } = new("e");

        public string Name { get; } = name;
    }

    public sealed class Sum(IReadOnlyList<Expression> terms) : Expression(Join(terms, " + "))
    {
        public override IReadOnlyList<Expression> Children { get; } = terms;

        public override Expression With(IReadOnlyList<Expression> children) => Algebra.Sum(children);
    }

    public sealed class Product(IReadOnlyList<Expression> factors) : Expression(string.Join("*", factors.Select(Grouped)))
    {
        public override IReadOnlyList<Expression> Children { get; } = factors;

        public override Expression With(IReadOnlyList<Expression> children) => Algebra.Product(children);
    }

    public sealed class Power(Expression radix, Expression exponent) : Expression($"{Grouped(radix)}^{Grouped(exponent)}")
    {
        public Expression Base { get; } = radix;

        public Expression Exponent { get; } = exponent;

        public override IReadOnlyList<Expression> Children => [Base, Exponent];

        public override Expression With(IReadOnlyList<Expression> children) => Algebra.Power(children[0], children[1]);
    }

    /// <summary>A function of its arguments, known or unknown by its name.</summary>
    public sealed class Call(string name, params IReadOnlyList<Expression> arguments) : Expression($"{name}({Join(arguments)})")
    {
        public string Name { get; } = name;

        public override IReadOnlyList<Expression> Children { get; } = arguments;

        public override Expression With(IReadOnlyList<Expression> children) => Algebra.Call(Name, children);
    }

    public sealed class Sequence(SequenceKind kind, IReadOnlyList<Expression> items) : Expression(Bracketed(kind, items))
    {
        public SequenceKind Kind { get; } = kind;

        public override IReadOnlyList<Expression> Children { get; } = items;

        public override Expression With(IReadOnlyList<Expression> children) => new Sequence(Kind, children);

        private static string Bracketed(SequenceKind kind, IReadOnlyList<Expression> items) => kind switch
        {
            SequenceKind.Tuple => $"({Join(items)})",
            SequenceKind.Set => $"{{{Join(items)}}}",
            SequenceKind.Alternatives => Join(items, " or "),
            _ => Join(items),
        };
    }

    public sealed class Interval(Expression low, Expression high, bool hasLow, bool hasHigh) : Expression($"{(hasLow ? '[' : '(')}{low.Key}, {high.Key}{(hasHigh ? ']' : ')')}")
    {
        public bool HasLow { get; } = hasLow;

        public bool HasHigh { get; } = hasHigh;

        public override IReadOnlyList<Expression> Children { get; } = [low, high];

        public override Expression With(IReadOnlyList<Expression> children) => new Interval(children[0], children[1], HasLow, HasHigh);
    }

    /// <summary>Rows of equal length.</summary>
    public sealed class Matrix(IReadOnlyList<Expression> entries, int columns) : Expression($"[{string.Join("; ", entries.Chunk(columns).Select(static row => Join(row)))}]")
    {
        public int Columns { get; } = columns;

        public int Rows => Children.Count / Columns;

        public override IReadOnlyList<Expression> Children { get; } = entries;

        public override Expression With(IReadOnlyList<Expression> children) => new Matrix(children, Columns);
    }

    /// <summary>A chain of relations, such as 0 &lt; x ≤ 1.</summary>
    public sealed class Relation(IReadOnlyList<Expression> sides, IReadOnlyList<string> signs)
        : Expression(sides[0].Key + string.Concat(signs.Select((sign, at) => $" {sign} {sides[at + 1].Key}")))
    {
        public IReadOnlyList<string> Signs { get; } = signs;

        public override IReadOnlyList<Expression> Children { get; } = sides;

        public override Expression With(IReadOnlyList<Expression> children) => new Relation(children, Signs);
    }

    /// <summary>A value with its unit.</summary>
    public sealed class Quantity(Expression value, string unit) : Expression($"{value.Key} {unit}")
    {
        public Expression Value { get; } = value;

        public string Unit { get; } = unit;

        public override IReadOnlyList<Expression> Children => [Value];

        public override Expression With(IReadOnlyList<Expression> children) => new Quantity(children[0], Unit);
    }
}
