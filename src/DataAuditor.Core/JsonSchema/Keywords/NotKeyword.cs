using DataAuditor.JsonSchema.Compilation;
using DataAuditor.JsonSchema.Evaluation;

namespace DataAuditor.JsonSchema.Keywords;

/// <summary><c>not</c>: the value does not satisfy a schema.</summary>
internal sealed class NotKeyword(Branch branch, SchemaNode node) : Keyword("not", node)
{
    public static Keyword? Make(SchemaSource source) => source.Branch("not") is { } branch ? new NotKeyword(branch, source.Node) : null;

    public override bool Evaluate(Evaluator run, int token, EvaluatedChildren? evaluated) =>
        !run.Satisfies(branch.Node, token, null) || run.Fail(this, token, run.Collects ? $"{ValueWords.Of(run.Table, token)} must not satisfy the schema of not" : "");
}
