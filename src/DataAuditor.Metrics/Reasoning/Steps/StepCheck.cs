using DataAuditor.Metrics.Reasoning.Mathematics.Equivalence;
using DataAuditor.Metrics.Reasoning.Mathematics.Expressions;
using static DataAuditor.Metrics.Reasoning.Mathematics.Expressions.Expression;

namespace DataAuditor.Metrics.Reasoning.Steps;

/// <summary>Checks the steps of a chain by what they state. What cannot be decided is not held against a step.</summary>
internal static class StepCheck
{
    /// <summary>People round in the midst of a calculation.</summary>
    private const int Decimals = 2;

    public static IReadOnlyList<StepVerdict> Of(IReadOnlyList<string> steps, StepChecker checker)
    {
        var verdicts = new List<StepVerdict>();
        Expression? before = null;
        foreach (var step in steps)
        {
            var statements = StepStatements.In(step);
            var verdict = Arithmetic(statements, verdicts.Count + 1);
            var formula = statements.FirstOrDefault(static statement => Variables.Of(statement).Count > 0);
            if (checker is StepChecker.Symbolic && verdict.IsValid is not false && before is not null && formula is not null) verdict = Transformed(before, formula, verdict);

            verdicts.Add(verdict);
            before = statements.LastOrDefault(static statement => Variables.Of(statement).Count > 0);
        }

        return verdicts;
    }

    /// <summary>Whether every equation and inequality between numbers holds.</summary>
    private static StepVerdict Arithmetic(IReadOnlyList<Expression> statements, int step)
    {
        bool? isValid = null;
        foreach (var relation in statements.SelectMany(static statement => statement is Sequence list ? list.Children : [statement]).OfType<Relation>())
        {
            for (var link = 0; link < relation.Signs.Count; link++)
            {
                var (left, sign, right) = (relation.Children[link], relation.Signs[link], relation.Children[link + 1]);
                if (Variables.Of(left, right).Count > 0 || Holds(left, sign, right) is not { } holds) continue;
                if (!holds) return new StepVerdict(step, false, $"{left} {sign} {right} does not hold");

                isValid = true;
            }
        }

        return new StepVerdict(step, isValid);
    }

    private static bool? Holds(Expression left, string sign, Expression right)
    {
        if (sign is "=") return new Comparison(Decimals).AreSame(left, right);
        if (sign is "≠") return !new Comparison(Decimals).AreSame(left, right);

        return new Comparison().Order(left, right) is not { } order ? null : sign switch
        {
            "<" => order < 0,
            "≤" => order <= 0,
            ">" => order > 0,
            "≥" => order >= 0,
            _ => null,
        };
    }

    /// <summary>
    /// Whether a formula is the one before, written otherwise. Of equations in several variables, and of two formulas in other variables, nobody can
    /// tell whether one is meant to follow from the other.
    /// </summary>
    private static StepVerdict Transformed(Expression before, Expression after, StepVerdict verdict)
    {
        if (before is Relation != after is Relation && after is not Sequence) return verdict;

        var same = new Comparison(Decimals).AreSame(before, after);
        if (same is true || (before is Relation equation && Solves(equation, after) is true)) return verdict with { IsValid = true };

        var variables = Variables.Of(before, after);
        var isJudged = same is false && (after is Relation ? variables.Count == 1 : Variables.Of(before).SetEquals(Variables.Of(after)));
        return isJudged ? verdict with { IsValid = false, Fault = $"{after} is not {before}" } : verdict;
    }

    /// <summary>Whether the values that are given solve the equation.</summary>
    private static bool? Solves(Relation equation, Expression values)
    {
        var assignments = (values is Sequence list ? list.Children : [values]).Select(Assignment.Of).ToList();
        if (assignments.Exists(static assignment => assignment is not { Name: Symbol, Value: var value } || Variables.Of(value).Count > 0)) return null;

        return assignments.All(assignment => equation.Signs.All(static sign => sign == "=") && Enumerable.Range(0, equation.Signs.Count).All(link =>
            new Comparison(Decimals).AreSame(Put(equation.Children[link], assignment!), Put(equation.Children[link + 1], assignment!)) is true));
    }

    private static Expression Put(Expression into, Assignment assignment) => Assignment.Replace(into, ((Symbol)assignment.Name!).Name, assignment.Value);
}
