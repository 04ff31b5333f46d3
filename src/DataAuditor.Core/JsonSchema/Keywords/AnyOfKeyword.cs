using DataAuditor.JsonSchema.Compilation;
using DataAuditor.JsonSchema.Evaluation;

namespace DataAuditor.JsonSchema.Keywords;

/// <summary><c>anyOf</c>: the value satisfies at least one schema.</summary>
internal sealed class AnyOfKeyword(Branch[] branches, SchemaNode node) : Keyword("anyOf", node)
{
    public static Keyword? Make(SchemaSource source) => source.Branches("anyOf") is { } branches ? new AnyOfKeyword(branches, source.Node) : null;

    public override bool Evaluate(Evaluator run, int token, EvaluatedChildren? evaluated)
    {
        var isValid = false;
        foreach (var branch in branches)
        {
            isValid |= run.Try(branch.Node, token, evaluated);
            // Further branches matter only to those who ask what was evaluated.
            if (isValid && evaluated is null) return true;
        }

        if (isValid || !run.Collects) return isValid;

        run.Fail(this, token, $"{ValueWords.Of(run.Table, token)} satisfies none of the {branches.Length} schemas of anyOf");
        run.Explain(branches, token);
        return false;
    }
}
