using System.Text.Json;
using DataAuditor.JsonSchema.Compilation;
using DataAuditor.JsonSchema.Documents;
using DataAuditor.JsonSchema.Evaluation;

namespace DataAuditor.JsonSchema.Keywords;

/// <summary>The schemas of items by place and of all others: <c>prefixItems</c> and <c>items</c>, before 2020-12 <c>items</c> and <c>additionalItems</c>.</summary>
internal sealed class ItemsKeyword(Branch[] first, Branch? others, SchemaNode node) : Keyword("items", node)
{
    public static Keyword? Make(SchemaSource source)
    {
        var isLatest = source.Dialect.Draft >= Draft.V202012;
        var isList = !isLatest && source.TryGet("items", out var items) && items.ValueKind is JsonValueKind.Array;
        var first = isList ? source.Branches("items") : source.Branches("prefixItems");
        var others = isList ? source.Branch("additionalItems") : source.Branch("items");
        return first is null && others is null ? null : new ItemsKeyword(first ?? [], others, source.Node);
    }

    public override bool Evaluate(Evaluator run, int token, EvaluatedChildren? evaluated)
    {
        if (run.Table[token].Kind is not TokenKind.Array) return true;

        var isValid = true;
        var end = run.Table[token].Next;
        var index = 0;
        for (var item = token + 1; item < end; item = run.Table[item].Next, index++)
        {
            if ((index < first.Length ? first[index] : others) is not { } branch) break;

            evaluated?.Add(index);
            if (run.Item(branch, item, index)) continue;
            if (!run.Collects) return false;

            isValid = false;
        }

        return isValid;
    }
}
