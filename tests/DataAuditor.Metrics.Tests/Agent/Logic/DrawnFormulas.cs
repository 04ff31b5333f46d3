using DataAuditor.Metrics.Agent.Logic.Formulas;
using DataAuditor.Metrics.Agent.Logic.Terms;
using DataAuditor.Randomness;

namespace DataAuditor.Metrics.Tests.Agent.Logic;

/// <summary>Formulas over the numbers a and b and the propositions p and q, and traces for them.</summary>
internal sealed class DrawnFormulas(ulong seed)
{
    private readonly Xoshiro256 _random = Xoshiro256.Keyed(seed, "formulas");

    public bool HasNext { get; init; } = true;

    public bool HasBounds { get; init; } = true;

    public bool HasNumbers { get; init; } = true;

    /// <summary>Values are few, so that they are often equal, and margins often 0.</summary>
    public ToyTrace Trace(int longest = 12)
    {
        var steps = 1 + Draw(longest);
        double[] Numbers() => [.. Enumerable.Range(0, steps).Select(_ => Draw(7) - 3.0)];
        bool[] Truths() => [.. Enumerable.Range(0, steps).Select(_ => Draw(2) == 0)];
        return new ToyTrace(steps).With("a", Numbers()).With("b", Numbers()).With("p", Truths()).With("q", Truths());
    }

    public Formula Formula(int depth)
    {
        if (depth == 0) return Atom();

        return Draw(HasNext ? 9 : 7) switch
        {
            0 => new Not(Formula(depth - 1)),
            1 or 2 => new Connective((ConnectiveOperator)Draw(4), Formula(depth - 1), Formula(depth - 1)),
            3 or 4 => new Window((WindowOperator)Draw(4), Formula(depth - 1), Bounds()),
            5 or 6 => new Until((UntilOperator)Draw(4), Formula(depth - 1), Formula(depth - 1), Bounds()),
            _ => new Next(Formula(depth - 1), Draw(2) == 0, Draw(2) == 0),
        };
    }

    public int Draw(int exclusiveMost) => (int)_random.NextInt64(exclusiveMost);

    private Formula Atom() => Draw(HasNumbers ? 6 : 3) switch
    {
        0 => new Proposition("p"),
        1 => new Proposition("q"),
        2 => new TruthConstant(Draw(2) == 0),
        _ => new Comparison((ComparisonOperator)Draw(6), Term(1), new Literal(Draw(3))),
    };

    private Term Term(int depth) => (depth == 0 ? 0 : Draw(5)) switch
    {
        1 => new Arithmetic((ArithmeticOperator)Draw(3), Term(0), Term(0)),
        2 => new AbsoluteValue(Term(0)),
        3 => new Negation(Term(0)),
        _ => new SignalTerm(Draw(2) == 0 ? "a" : "b"),
    };

    private Bounds? Bounds()
    {
        if (!HasBounds || Draw(3) == 0) return null;

        var from = Draw(4);
        return new Bounds(from, Draw(4) == 0 ? double.PositiveInfinity : from + Draw(5));
    }
}
