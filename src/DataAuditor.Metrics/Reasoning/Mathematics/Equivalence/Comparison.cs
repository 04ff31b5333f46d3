using DataAuditor.Metrics.Reasoning.Mathematics.Expressions;
using DataAuditor.Metrics.Reasoning.Mathematics.Syntax;
using static DataAuditor.Metrics.Reasoning.Mathematics.Expressions.Expression;

namespace DataAuditor.Metrics.Reasoning.Mathematics.Equivalence;

/// <summary>Tells whether two expressions are the same answer. It is symmetric.</summary>
/// <param name="decimals">From how many digits after the point on a decimal stands for what rounds to it.</param>
internal sealed class Comparison(int decimals = Numeral.LeastDecimals)
{
    private const int MostItems = 60;

    private readonly StepBudget _budget = new();

    /// <summary>Why something could not be decided, the first time.</summary>
    public string? Doubt { get; private set; }

    private Scalars Scalars => new(_budget, decimals);

    private RealSets Sets => new(Scalars);

    /// <returns>Null where it cannot be decided.</returns>
    public bool? AreSame(Expression first, Expression second)
    {
        try
        {
            _budget.Spend();
            return first.Key == second.Key ? true : Decide(first, second);
        }
        catch (MathematicsException undecided)
        {
            Doubt ??= undecided.Message;
            return null;
        }
    }

    /// <summary>The order of two constants: negative, 0 or positive; null where they have none that can be told.</summary>
    public int? Order(Expression first, Expression second)
    {
        try
        {
            return Scalars.Order(first, second);
        }
        catch (MathematicsException undecided)
        {
            Doubt ??= undecided.Message;
            return null;
        }
    }

    private bool? Decide(Expression first, Expression second) => (first, second) switch
    {
        (Relation left, Relation right) => Relations(left, right),
        (Relation relation, _) => RelationAndOther(relation, second),
        (_, Relation relation) => RelationAndOther(relation, first),
        (Sequence left, Sequence right) => Sequences(left, right),
        (Quantity left, Quantity right) => Quantities(left, right),
        (Quantity left, _) => AreSame(left.Value, second),
        (_, Quantity right) => AreSame(first, right.Value),
        (Matrix left, Matrix right) => left.Columns == right.Columns ? Each(left.Children, right.Children) : false,
        (Matrix { Columns: 1 } column, Sequence { Kind: SequenceKind.Tuple } tuple) => Each(column.Children, tuple.Children),
        (Sequence { Kind: SequenceKind.Tuple } tuple, Matrix { Columns: 1 } column) => Each(tuple.Children, column.Children),
        (Matrix, _) or (_, Matrix) => false,
        (Interval left, Interval right) => (left.HasLow, left.HasHigh) == (right.HasLow, right.HasHigh) ? Each(left.Children, right.Children) : false,
        _ when IsSet(first) || IsSet(second) => AsSets(first, second),
        (Sequence list, _) => IsOpen(list) ? Matched(list.Children, [second]) : false,
        (_, Sequence list) => IsOpen(list) ? Matched([first], list.Children) : false,
        (Call { Name: "ratio" } left, Call { Name: "ratio" } right) => Ratios(left.Children, right.Children),
        (Call { Name: "ratio", Children: [var left, var right] }, _) => Scalars.AreSame(Algebra.Quotient(left, right), second),
        (_, Call { Name: "ratio", Children: [var left, var right] }) => Scalars.AreSame(first, Algebra.Quotient(left, right)),
        (Call { Name: "degree", Children: [var angle] }, not Call { Name: "degree" }) => Either(AreSame(angle, second), () => Scalars.AreSame(first, second)),
        (not Call { Name: "degree" }, Call { Name: "degree", Children: [var angle] }) => Either(AreSame(first, angle), () => Scalars.AreSame(first, second)),
        _ => Scalars.AreSame(first, second),
    };

    private static bool IsSet(Expression expression) => expression is Interval or Call { Name: "∪" or "∩" or "∖" } or Symbol { Name: "ℝ" or "∅" };

    private static bool? Either(bool? first, Func<bool?> second) => first is true ? true : second() is true ? true : first;

    private bool? RelationAndOther(Relation relation, Expression other)
    {
        if (Assignment.Of(relation) is { } assignment) return AreSame(assignment.Value, other);
        if (relation.Signs is ["∈"]) return AreSame(relation.Children[1], other);

        return other is Interval or Sequence or Call || IsSet(other) ? AsSets(relation, other) : false;
    }

    private bool? Relations(Relation first, Relation second)
    {
        if (Assignment.Of(first) is { } left && Assignment.Of(second) is { } right && left.HasNameOf(right) && AreSame(left.Value, left.Renamed(right) ?? right.Value) is true) return true;

        Relation one = Rising(first), other = Rising(second);
        if (one.Signs.SequenceEqual(other.Signs, StringComparer.Ordinal))
        {
            if (Each(one.Children, other.Children) is true) return true;
            if (one.Signs is ["∈"]) return one.Children[0].Key == other.Children[0].Key ? AreSame(one.Children[1], other.Children[1]) : false;
            if (one.Signs is [var sign])
            {
                return Scalars.AreProportional(Difference(one), Difference(other), mustBePositive: sign is "<" or "≤");
            }
        }

        return one.Signs.Concat(other.Signs).All(static sign => sign == "=") ? false : AsSets(first, second);
    }

    private static Expression Difference(Relation relation) => Algebra.Sum(relation.Children[0], Algebra.Negative(relation.Children[1]));

    /// <summary>The same chain, read from its smaller end.</summary>
    private static Relation Rising(Relation relation) => relation.Signs.All(static sign => sign is ">" or "≥")
        ? new Relation([.. relation.Children.Reverse()], [.. relation.Signs.Reverse().Select(static sign => sign == ">" ? "<" : "≤")])
        : relation;

    private bool? AsSets(Expression first, Expression second)
    {
        var sets = Sets;
        if (sets.Of(first) is not { } left || sets.Of(second) is not { } right)
        {
            if (IsSet(first) && IsSet(second)) return Parts(first, second);

            return first is Relation || second is Relation ? throw new MathematicsException("an inequality in it is not solved") : false;
        }

        if (left.Variable is { } one && right.Variable is { } other && one != other) return false;
        if (left.Spans.Count != right.Spans.Count) return false;

        return All(left.Spans.Zip(right.Spans), pair => (pair.First.HasLow, pair.First.HasHigh) != (pair.Second.HasLow, pair.Second.HasHigh)
            ? false
            : Each([pair.First.Low, pair.First.High], [pair.Second.Low, pair.Second.High]));
    }

    /// <summary>Unions of what is no set of known numbers, part by part.</summary>
    private bool? Parts(Expression first, Expression second) => first is Call left && second is Call right && left.Name == right.Name
        ? left.Name == "∖" ? Each(left.Children, right.Children) : Matched([.. Flat(left, left.Name)], [.. Flat(right, right.Name)])
        : false;

    private static IEnumerable<Expression> Flat(Expression expression, string name) => expression is Call call && call.Name == name ? call.Children.SelectMany(child => Flat(child, name)) : [expression];

    private bool? Quantities(Quantity first, Quantity second)
    {
        if (Units.Find(first.Unit) is not { } left || Units.Find(second.Unit) is not { } right) return AreSame(first.Value, second.Value);
        if (left.Dimension != right.Dimension) return false;

        return left.Size == right.Size ? AreSame(first.Value, second.Value) : AreSame(Scaled(first.Value, left.Size), Scaled(second.Value, right.Size));
    }

    private static Expression Scaled(Expression value, Rational size) => Algebra.Product(new Literal(new Numeral(size)), value);

    /// <summary>Ratios are the same where they are multiples of each other; with a 0 in one, as in times of day, term by term.</summary>
    private bool? Ratios(IReadOnlyList<Expression> first, IReadOnlyList<Expression> second)
    {
        if (first.Count != second.Count) return false;
        if (first.Concat(second).Any(static term => term is Literal { Value.Value.Sign: 0 })) return Each(first, second);

        return All(Enumerable.Range(1, first.Count - 1), at => AreSame(Algebra.Quotient(first[at], first[0]), Algebra.Quotient(second[at], second[0])));
    }

    private bool? Sequences(Sequence first, Sequence second)
    {
        if (IsOpen(first) && IsOpen(second) && Assignments(first, second) is { } assigned) return assigned.Verdict;
        if (first.Children.Concat(second.Children).Any(static item => item is Interval || (item is Relation relation && relation.Signs.Any(static sign => sign != "="))) && Sets.Of(first) is not null && Sets.Of(second) is not null) return AsSets(first, second);

        return (first.Kind, second.Kind) switch
        {
            (SequenceKind.Tuple, SequenceKind.Tuple) => Each(first.Children, second.Children),
            (SequenceKind.Tuple, SequenceKind.Set) or (SequenceKind.Set, SequenceKind.Tuple) => false,
            (SequenceKind.Tuple, _) or (_, SequenceKind.Tuple) => Each(first.Children, second.Children),
            _ => Matched(first.Children, second.Children),
        };
    }

    private static bool IsOpen(Sequence sequence) => sequence.Kind is SequenceKind.List or SequenceKind.Alternatives;

    /// <summary>Values that are given to names against values alone: in the order of the names, but for those of x₁ and x₂, between which nobody can tell.</summary>
    private (bool? Verdict, bool)? Assignments(Sequence first, Sequence second)
    {
        var (named, plain) = first.Children.Any(static item => item is Relation) ? (first, second) : (second, first);
        var assignments = named.Children.Select(Assignment.Of).ToList();
        if (assignments.Count < 2 || assignments.Contains(null) || plain.Children.Any(static item => item is Relation)) return null;

        var values = assignments.Select(static assignment => assignment!.Value).ToList();
        var names = assignments.Select(static assignment => assignment!.Name?.Key).ToList();
        if (Period(names) is { } period) return (Matched([.. values.Chunk(period).Select(static group => new Sequence(SequenceKind.Tuple, group))], plain.Children), true);

        var isOrdered = names.Distinct(StringComparer.Ordinal).Count() == names.Count && !assignments.Skip(1).Any(each => each!.IsSiblingOf(assignments[0]!));
        return (isOrdered ? Each(values, plain.Children) : Matched(values, plain.Children), true);
    }

    /// <summary>p = 5, q = 2, p = 7, q = 2 are pairs: how many names come before the first comes again, where all do in the same order.</summary>
    private static int? Period(List<string?> names)
    {
        var period = names.IndexOf(names[0], 1);
        return period > 1 && names.Count % period == 0 && names.Select((name, at) => name == names[at % period]).All(static isSame => isSame) ? period : null;
    }

    private bool? Each(IReadOnlyList<Expression> first, IReadOnlyList<Expression> second) => first.Count == second.Count ? All(first.Zip(second), pair => AreSame(pair.First, pair.Second)) : false;

    /// <summary>Whether each of the first is one of the second, and the other way round.</summary>
    private bool? Matched(IReadOnlyList<Expression> first, IReadOnlyList<Expression> second)
    {
        if (Math.Max(first.Count, second.Count) > MostItems) throw new MathematicsException("it has too many items");

        var there = All(first, item => Any(second, other => AreSame(item, other)));
        return there is false ? false : All(second, item => Any(first, other => AreSame(item, other))) switch
        {
            false => false,
            true => there,
            null => null,
        };
    }

    private static bool? All<TItem>(IEnumerable<TItem> items, Func<TItem, bool?> test)
    {
        bool? all = true;
        foreach (var item in items)
        {
            var holds = test(item);
            if (holds is false) return false;
            if (holds is null) all = null;
        }

        return all;
    }

    private static bool? Any<TItem>(IEnumerable<TItem> items, Func<TItem, bool?> test)
    {
        bool? any = false;
        foreach (var item in items)
        {
            var holds = test(item);
            if (holds is true) return true;
            if (holds is null) any = null;
        }

        return any;
    }
}
