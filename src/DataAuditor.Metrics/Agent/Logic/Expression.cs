namespace DataAuditor.Metrics.Agent.Logic;

/// <summary>A node of a formula's tree: a formula, which holds at a step or does not, or a term, which is a number at each.</summary>
internal abstract record Expression
{
    /// <summary>What it is made of, from left to right.</summary>
    public abstract IReadOnlyList<Expression> Operands { get; }

    /// <summary>How many nodes stand on the longest way down from it.</summary>
    public abstract int Depth { get; }

    /// <summary>In the grammar of <see cref="Parsing.FormulaParser"/>, which reads it as the same tree.</summary>
    public abstract string Text { get; }

    /// <summary>As an operand of another.</summary>
    public abstract string Inner { get; }

    /// <summary>Itself and all that it is made of.</summary>
    public IEnumerable<Expression> All()
    {
        var open = new Stack<Expression>();
        open.Push(this);
        while (open.TryPop(out var next))
        {
            yield return next;
            for (var operand = next.Operands.Count - 1; operand >= 0; operand--) open.Push(next.Operands[operand]);
        }
    }

    public sealed override string ToString() => Text;

    protected static int DepthOver(Expression one) => 1 + one.Depth;

    protected static int DepthOver(Expression one, Expression other) => 1 + Math.Max(one.Depth, other.Depth);
}
