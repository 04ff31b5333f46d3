using DataAuditor.JsonSchema.Compilation;
using DataAuditor.JsonSchema.Documents;
using DataAuditor.JsonSchema.Evaluation;

namespace DataAuditor.JsonSchema.Keywords;

/// <summary><c>minItems</c>, <c>maxItems</c>, <c>minProperties</c> and <c>maxProperties</c>.</summary>
internal sealed class SizeKeyword(string name, int limit, TokenKind kind, bool isMaximum, SchemaNode node) : Assertion(name, node)
{
    public static Keyword? MakeMinItems(SchemaSource source) => Make(source, "minItems", TokenKind.Array, isMaximum: false);

    public static Keyword? MakeMaxItems(SchemaSource source) => Make(source, "maxItems", TokenKind.Array, isMaximum: true);

    public static Keyword? MakeMinProperties(SchemaSource source) => Make(source, "minProperties", TokenKind.Object, isMaximum: false);

    public static Keyword? MakeMaxProperties(SchemaSource source) => Make(source, "maxProperties", TokenKind.Object, isMaximum: true);

    protected override bool Holds(Evaluator run, int token)
    {
        ref var value = ref run.Table[token];
        return value.Kind != kind || (isMaximum ? value.Length <= limit : value.Length >= limit);
    }

    protected override string Explain(TokenTable table, int token) =>
        $"{ValueWords.Of(table, token)} must have {(isMaximum ? "at most" : "at least")} {limit}";

    private static SizeKeyword? Make(SchemaSource source, string name, TokenKind kind, bool isMaximum) =>
        source.Count(name) is { } limit ? new(name, limit, kind, isMaximum, source.Node) : null;
}
