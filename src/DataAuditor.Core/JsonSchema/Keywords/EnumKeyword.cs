using System.Text.Json;
using DataAuditor.JsonSchema.Compilation;
using DataAuditor.JsonSchema.Documents;
using DataAuditor.JsonSchema.Evaluation;

namespace DataAuditor.JsonSchema.Keywords;

/// <summary><c>enum</c>: the value is one of those written out.</summary>
internal sealed class EnumKeyword(FixedValues values, SchemaNode node) : Assertion("enum", node)
{
    public static Keyword? Make(SchemaSource source)
    {
        if (!source.TryGet("enum", out var value)) return null;

        return value.ValueKind is JsonValueKind.Array ? new EnumKeyword(FixedValues.OfArray(value), source.Node) : throw source.Fault("enum", "must be an array");
    }

    protected override bool Holds(Evaluator run, int token) => values.Contains(run.Table, token);

    protected override string Explain(TokenTable table, int token) => $"{ValueWords.Of(table, token)} is none of {values}";
}
