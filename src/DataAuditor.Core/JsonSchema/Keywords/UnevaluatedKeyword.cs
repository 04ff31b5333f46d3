using DataAuditor.JsonSchema.Compilation;
using DataAuditor.JsonSchema.Documents;
using DataAuditor.JsonSchema.Evaluation;

namespace DataAuditor.JsonSchema.Keywords;

/// <summary><c>unevaluatedItems</c> and <c>unevaluatedProperties</c>: what no other keyword of the schema looked at satisfies a schema.</summary>
internal sealed class UnevaluatedKeyword(string name, TokenKind kind, Branch branch, SchemaNode node) : Keyword(name, node)
{
    public static Keyword? MakeItems(SchemaSource source) => Make(source, "unevaluatedItems", TokenKind.Array);

    public static Keyword? MakeProperties(SchemaSource source) => Make(source, "unevaluatedProperties", TokenKind.Object);

    public override bool Evaluate(Evaluator run, int token, EvaluatedChildren? evaluated)
    {
        if (run.Table[token].Kind != kind) return true;

        var isValid = true;
        var end = run.Table[token].Next;
        var index = 0;
        for (var child = token + 1; child < end; index++)
        {
            var value = kind is TokenKind.Object ? child + 1 : child;
            if (!evaluated![index]) isValid &= kind is TokenKind.Object ? run.Property(branch, child) : run.Item(branch, child, index);
            if (!isValid && !run.Collects) return false;

            child = run.Table[value].Next;
        }

        evaluated?.AddAll();
        return isValid;
    }

    private static UnevaluatedKeyword? Make(SchemaSource source, string keyword, TokenKind kind) =>
        source.Branch(keyword) is { } branch ? new(keyword, kind, branch, source.Node) : null;
}
