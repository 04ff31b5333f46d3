using DataAuditor.JsonSchema.Compilation;
using DataAuditor.JsonSchema.Documents;
using DataAuditor.JsonSchema.Evaluation;
using DataAuditor.JsonSchema.Formats;

namespace DataAuditor.JsonSchema.Keywords;

/// <summary><c>format</c>, where it is asserted: by option, or because the metaschema has the vocabulary for it.</summary>
internal sealed class FormatKeyword(string name, Func<ReadOnlySpan<char>, bool> isFormed, SchemaNode node) : Assertion("format", node)
{
    public static Keyword? Make(SchemaSource source)
    {
        if (source.Text("format") is not { } name) return null;

        var isAsserted = source.Options.AssertFormat || source.Dialect.Vocabularies.HasFlag(Vocabularies.FormatAssertion);
        return isAsserted && FormatCatalog.Find(name) is { } format ? new FormatKeyword(name, format, source.Node) : null;
    }

    protected override bool Holds(Evaluator run, int token) =>
        run.Table[token].Kind is not TokenKind.String || isFormed(run.PatternText.Of(run.Table.Text(token)));

    protected override string Explain(TokenTable table, int token) => $"{ValueWords.Of(table, token)} is no {name}";
}
