using DataAuditor.JsonSchema.Compilation;
using DataAuditor.JsonSchema.Evaluation;

namespace DataAuditor.JsonSchema.Keywords;

/// <summary><c>oneOf</c>: the value satisfies exactly one schema.</summary>
internal sealed class OneOfKeyword(Branch[] branches, SchemaNode node) : Keyword("oneOf", node)
{
    public static Keyword? Make(SchemaSource source) => source.Branches("oneOf") is { } branches ? new OneOfKeyword(branches, source.Node) : null;

    public override bool Evaluate(Evaluator run, int token, EvaluatedChildren? evaluated)
    {
        int? first = null;
        for (var index = 0; index < branches.Length; index++)
        {
            if (!run.Try(branches[index].Node, token, evaluated)) continue;
            if (first is { } other)
            {
                return run.Fail(this, token, run.Collects ? $"{ValueWords.Of(run.Table, token)} satisfies schemas {other} and {index} of oneOf; it must satisfy exactly one" : "");
            }

            first = index;
        }

        if (first is not null || !run.Collects) return first is not null;

        run.Fail(this, token, $"{ValueWords.Of(run.Table, token)} satisfies none of the {branches.Length} schemas of oneOf");
        run.Explain(branches, token);
        return false;
    }
}
