using DataAuditor.JsonSchema.Compilation;
using DataAuditor.JsonSchema.Documents;
using DataAuditor.JsonSchema.Evaluation;
using DataAuditor.JsonSchema.Patterns;

namespace DataAuditor.JsonSchema.Keywords;

/// <summary><c>pattern</c>: the string has a match of a regular expression of ECMA-262.</summary>
internal sealed class PatternKeyword(Pattern pattern, SchemaNode node) : Assertion("pattern", node)
{
    public static Keyword? Make(SchemaSource source) =>
        source.Text("pattern") is { } text ? new PatternKeyword(Pattern.Of(source, "pattern", text), source.Node) : null;

    protected override bool Holds(Evaluator run, int token) => run.Table[token].Kind is not TokenKind.String || pattern.IsMatch(run, token);

    protected override string Explain(TokenTable table, int token) => $"{ValueWords.Of(table, token)} does not match the pattern {pattern}";
}
