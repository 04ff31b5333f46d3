using DataAuditor.JsonSchema.Compilation;
using DataAuditor.JsonSchema.Evaluation;

namespace DataAuditor.JsonSchema.Keywords;

/// <summary>
/// <c>$dynamicRef</c> and <c>$recursiveRef</c>: the value satisfies the schema with the dynamic anchor in the outermost resource that evaluation has
/// come through and that has one.
/// </summary>
internal sealed class DynamicRefKeyword(string name, Branch initial, string anchor, SchemaNode node) : Keyword(name, node)
{
    public static Keyword? Make(SchemaSource source) => Make(source, "$dynamicRef");

    public static Keyword? MakeRecursive(SchemaSource source) => Make(source, "$recursiveRef");

    public override bool Evaluate(Evaluator run, int token, EvaluatedChildren? evaluated) =>
        run.InPlace(run.Scope.Find(anchor) ?? initial.Node, initial.Path, token, evaluated);

    private static Keyword? Make(SchemaSource source, string keyword)
    {
        if (!source.TryGet(keyword, out _)) return null;

        // Without a dynamic anchor where it first leads, it is an ordinary reference.
        var (target, anchor) = source.DynamicReference(keyword);
        return anchor is null ? new RefKeyword(target, source.Node) : new DynamicRefKeyword(keyword, target, anchor, source.Node);
    }
}
