using DataAuditor.JsonSchema.Compilation;
using DataAuditor.JsonSchema.Documents;
using DataAuditor.JsonSchema.Evaluation;

namespace DataAuditor.JsonSchema.Keywords;

/// <summary><c>$ref</c>: the value satisfies the schema referred to.</summary>
internal sealed class RefKeyword(Branch branch, SchemaNode node) : Keyword("$ref", node)
{
    public SchemaNode Target => branch.Node;

    public static Keyword? Make(SchemaSource source) => source.TryGet("$ref", out _) ? new RefKeyword(source.Reference("$ref"), source.Node) : null;

    public override bool Evaluate(Evaluator run, int token, EvaluatedChildren? evaluated)
    {
        // Only branches can ask twice for the same verdict, and only arrays and objects are worth remembering.
        if (run.Branching == 0 || evaluated is not null || run.DependsOnScope || run.Table[token].Kind < TokenKind.Array) return run.InPlace(branch, token, evaluated);
        if (run.Memory.TryGet(Target, token, out var known)) return known;

        var isValid = run.InPlace(branch, token, null);
        run.Memory.Add(Target, token, isValid);
        return isValid;
    }
}
