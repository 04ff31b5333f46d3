using DataAuditor.Metrics.Agent.Episodes;
using DataAuditor.Metrics.Agent.Logic.Formulas;
using DataAuditor.Metrics.Agent.Logic.Terms;
using DataAuditor.Quantities;

namespace DataAuditor.Metrics.Agent.Logic;

/// <summary>What kind of magnitude terms are, and where formulas put together what does not fit: a speed and a length.</summary>
internal static class TermQuantity
{
    private static readonly Dictionary<(Quantity, Quantity), Quantity> Products = new()
    {
        [(Quantity.Time, Quantity.Speed)] = Quantity.Length, [(Quantity.Speed, Quantity.Time)] = Quantity.Length,
        [(Quantity.Time, Quantity.Acceleration)] = Quantity.Speed, [(Quantity.Acceleration, Quantity.Time)] = Quantity.Speed,
        [(Quantity.Time, Quantity.AngularVelocity)] = Quantity.Angle, [(Quantity.AngularVelocity, Quantity.Time)] = Quantity.Angle,
    };

    private static readonly Dictionary<(Quantity, Quantity), Quantity> Quotients = new()
    {
        [(Quantity.Length, Quantity.Time)] = Quantity.Speed, [(Quantity.Speed, Quantity.Time)] = Quantity.Acceleration, [(Quantity.Angle, Quantity.Time)] = Quantity.AngularVelocity,
        [(Quantity.Length, Quantity.Speed)] = Quantity.Time, [(Quantity.Speed, Quantity.Acceleration)] = Quantity.Time, [(Quantity.Angle, Quantity.AngularVelocity)] = Quantity.Time,
    };

    /// <summary>What does not fit, of an operator alone and not of what stands within; null where all does.</summary>
    /// <param name="unitOf">The units that signals are declared to be in, where they are.</param>
    public static string? FaultOf(Expression expression, Func<string, Unit?>? unitOf = null) => expression switch
    {
        Arithmetic { Operator: ArithmeticOperator.Add or ArithmeticOperator.Subtract } sum => FaultOf(sum.Left, sum.Right, unitOf),
        Comparison comparison => FaultOf(comparison.Left, comparison.Right, unitOf),
        _ => null,
    };

    /// <summary>As in "a length".</summary>
    public static string NameOf(Quantity quantity) => quantity switch
    {
        Quantity.AngularVelocity => "an angular velocity",
        Quantity.Angle or Quantity.Acceleration => $"an {quantity.ToString().ToLowerInvariant()}",
        _ => $"a {quantity.ToString().ToLowerInvariant()}",
    };

    private static string? FaultOf(Term left, Term right, Func<string, Unit?>? unitOf) =>
        Mismatch(left, right, unitOf) ?? Unnamed(left, right, unitOf) ?? Unnamed(right, left, unitOf);

    private static string? Mismatch(Term left, Term right, Func<string, Unit?>? unitOf) => (Of(left, unitOf), Of(right, unitOf)) is ({ } first, { } second) && first != second
        ? $"unit mismatch: '{Shown(left)}' is {NameOf(first)}, and '{Shown(right)}' is {NameOf(second)}"
        : null;

    /// <summary>A number beside a signal that is declared in a unit other than the international system's: it may be meant in either.</summary>
    private static string? Unnamed(Term signals, Term number, Func<string, Unit?>? unitOf)
    {
        if (unitOf is null || !IsBare(number) || ValueOf(number) is 0) return null;

        foreach (var signal in Summed(signals))
        {
            if (unitOf(signal.Name) is { Factor: not 1 } unit) return $"'{PlainText.OneLine(signal.Name)}' is declared in {unit.Symbol}, and {Shown(number)} has no unit: say which, as in '{Number.Exact(ValueOf(number))} {unit.Symbol}'";
        }

        return null;
    }

    /// <summary>Whether it is made of nothing but numbers without a unit.</summary>
    private static bool IsBare(Term term) => !term.All().Any(static part => part is SignalTerm or Literal { Unit: not null });

    private static double ValueOf(Term bare) => bare switch
    {
        Literal literal => literal.Number,
        Negation negation => -ValueOf(negation.Operand),
        AbsoluteValue absolute => Math.Abs(ValueOf(absolute.Operand)),
        Arithmetic arithmetic => arithmetic.Of(ValueOf(arithmetic.Left), ValueOf(arithmetic.Right)),
        _ => throw new ArgumentException("It is no bare number.", nameof(bare)),
    };

    /// <summary>The signals of which a term is, or is a sum or a multiple of: of the same quantity as it.</summary>
    private static IEnumerable<SignalTerm> Summed(Term term) => term switch
    {
        SignalTerm signal => [signal],
        Negation negation => Summed(negation.Operand),
        AbsoluteValue absolute => Summed(absolute.Operand),
        Arithmetic { Operator: ArithmeticOperator.Add or ArithmeticOperator.Subtract } sum => Summed(sum.Left).Concat(Summed(sum.Right)),
        Arithmetic { Operator: ArithmeticOperator.Multiply } product when IsBare(product.Left) => Summed(product.Right),
        Arithmetic multiple when IsBare(multiple.Right) => Summed(multiple.Left),
        _ => [],
    };

    /// <summary>Null where nothing tells.</summary>
    private static Quantity? Of(Term term, Func<string, Unit?>? unitOf) => term switch
    {
        Literal literal => literal.Unit?.Quantity,
        SignalTerm signal => unitOf?.Invoke(signal.Name)?.Quantity ?? SignalRole.QuantityOf(signal.Name),
        Negation negation => Of(negation.Operand, unitOf),
        AbsoluteValue absolute => Of(absolute.Operand, unitOf),
        Arithmetic arithmetic => Of(arithmetic.Operator, Of(arithmetic.Left, unitOf), Of(arithmetic.Right, unitOf)),
        _ => null,
    };

    private static Quantity? Of(ArithmeticOperator @operator, Quantity? left, Quantity? right) => (@operator, left, right) switch
    {
        (ArithmeticOperator.Add or ArithmeticOperator.Subtract, _, _) => left ?? right,
        (ArithmeticOperator.Multiply, { } first, { } second) => Products.TryGetValue((first, second), out var product) ? product : null,
        (ArithmeticOperator.Divide, { } first, { } second) => Quotients.TryGetValue((first, second), out var quotient) ? quotient : null,
        _ => null,
    };

    private static string Shown(Term term) => PlainText.OneLine(term.Text, maxLength: 60);
}
