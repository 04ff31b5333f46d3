using DataAuditor.Metrics.Reasoning.Mathematics.Expressions;
using static DataAuditor.Metrics.Reasoning.Mathematics.Expressions.Expression;

namespace DataAuditor.Metrics.Reasoning.Mathematics.Equivalence;

/// <summary>An interval of real numbers between two constants, or a point, which is closed and of no length.</summary>
internal sealed record RealSpan(Expression Low, Expression High, bool HasLow, bool HasHigh)
{
    public static Expression LeastEnd { get; } = Algebra.Negative(Symbol.Infinity);

    public static RealSpan Point(Expression at) => new(at, at, true, true);

    public static int OrderOfStarts(RealSpan left, RealSpan right, Scalars scalars) => Order(left.Low, right.Low, scalars) is var order && order != 0 ? order : right.HasLow.CompareTo(left.HasLow);

    /// <summary>Whether a span that starts no earlier leaves no gap.</summary>
    public bool Touches(RealSpan later, Scalars scalars) => Order(later.Low, High, scalars) is var order && (order < 0 || (order == 0 && (HasHigh || later.HasLow)));

    public RealSpan Joined(RealSpan later, Scalars scalars) => Order(later.High, High, scalars) switch
    {
        > 0 => this with { High = later.High, HasHigh = later.HasHigh },
        0 => this with { HasHigh = HasHigh || later.HasHigh },
        _ => this,
    };

    /// <summary>Null where they have nothing in common.</summary>
    public RealSpan? Common(RealSpan other, Scalars scalars)
    {
        int starts = Order(Low, other.Low, scalars), ends = Order(High, other.High, scalars);
        var common = new RealSpan(
            starts >= 0 ? Low : other.Low, ends <= 0 ? High : other.High,
            starts == 0 ? HasLow && other.HasLow : starts > 0 ? HasLow : other.HasLow, ends == 0 ? HasHigh && other.HasHigh : ends < 0 ? HasHigh : other.HasHigh);
        return common.IsEmpty(scalars) ? null : common;
    }

    public RealSet Complement()
    {
        List<RealSpan> rest = [];
        if (Low.Key != LeastEnd.Key) rest.Add(new RealSpan(LeastEnd, Low, false, !HasLow));
        if (High.Key != Symbol.Infinity.Key) rest.Add(new RealSpan(High, Symbol.Infinity, !HasHigh, false));
        return new RealSet(rest);
    }

    public bool IsEmpty(Scalars scalars) => Order(Low, High, scalars) is var order && (order > 0 || (order == 0 && !(HasLow && HasHigh)));

    private static int Order(Expression left, Expression right, Scalars scalars)
    {
        int first = End(left), second = End(right);
        return first != 0 || second != 0 ? first.CompareTo(second) : scalars.Order(left, right);
    }

    /// <summary>-1 and 1 for the ends of the line, 0 for what lies between.</summary>
    private static int End(Expression value) => value.Key == Symbol.Infinity.Key ? 1 : value.Key == LeastEnd.Key ? -1 : 0;
}
