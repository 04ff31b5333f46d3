using DataAuditor.JsonSchema.Compilation;
using DataAuditor.JsonSchema.Evaluation;

namespace DataAuditor.JsonSchema.Keywords;

/// <summary><c>if</c>, <c>then</c> and <c>else</c>. What <c>if</c> looked at counts as evaluated where it holds.</summary>
internal sealed class IfKeyword(Branch condition, Branch? then, Branch? otherwise, SchemaNode node) : Keyword("if", node)
{
    public static Keyword? Make(SchemaSource source) =>
        source.Branch("if") is { } condition ? new IfKeyword(condition, source.Branch("then"), source.Branch("else"), source.Node) : null;

    public override bool Evaluate(Evaluator run, int token, EvaluatedChildren? evaluated)
    {
        var next = run.Try(condition.Node, token, evaluated) ? then : otherwise;
        return next is not { } branch || run.InPlace(branch, token, evaluated);
    }
}
