using DataAuditor.JsonSchema.Compilation;
using DataAuditor.JsonSchema.Documents;
using DataAuditor.JsonSchema.Evaluation;

namespace DataAuditor.JsonSchema.Keywords;

/// <summary><c>const</c>: the value is the one written out.</summary>
internal sealed class ConstKeyword(FixedValues values, SchemaNode node) : Assertion("const", node)
{
    public static Keyword? Make(SchemaSource source) =>
        source.TryGet("const", out var value) ? new ConstKeyword(FixedValues.Of(value), source.Node) : null;

    protected override bool Holds(Evaluator run, int token) => values.Contains(run.Table, token);

    protected override string Explain(TokenTable table, int token) => $"{ValueWords.Of(table, token)} is not {values}";
}
