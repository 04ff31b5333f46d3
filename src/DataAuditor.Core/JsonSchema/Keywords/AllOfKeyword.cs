using DataAuditor.JsonSchema.Compilation;
using DataAuditor.JsonSchema.Evaluation;

namespace DataAuditor.JsonSchema.Keywords;

/// <summary><c>allOf</c>: the value satisfies every schema.</summary>
internal sealed class AllOfKeyword(Branch[] branches, SchemaNode node) : Keyword("allOf", node)
{
    public IReadOnlyList<Branch> Branches => branches;

    public static Keyword? Make(SchemaSource source) => source.Branches("allOf") is { } branches ? new AllOfKeyword(branches, source.Node) : null;

    public override bool Evaluate(Evaluator run, int token, EvaluatedChildren? evaluated)
    {
        var isValid = true;
        foreach (var branch in branches)
        {
            if (run.InPlace(branch, token, evaluated)) continue;
            if (!run.Collects) return false;

            isValid = false;
        }

        return isValid;
    }
}
