using DataAuditor.JsonSchema.Compilation;
using DataAuditor.JsonSchema.Documents;
using DataAuditor.JsonSchema.Evaluation;

namespace DataAuditor.JsonSchema.Keywords;

/// <summary><c>minLength</c> and <c>maxLength</c>, in code points.</summary>
internal sealed class LengthKeyword(string name, int limit, bool isMaximum, SchemaNode node) : Assertion(name, node)
{
    public static Keyword? MakeMinimum(SchemaSource source) =>
        source.Count("minLength") is { } limit ? new LengthKeyword("minLength", limit, isMaximum: false, source.Node) : null;

    public static Keyword? MakeMaximum(SchemaSource source) =>
        source.Count("maxLength") is { } limit ? new LengthKeyword("maxLength", limit, isMaximum: true, source.Node) : null;

    protected override bool Holds(Evaluator run, int token)
    {
        if (run.Table[token].Kind is not TokenKind.String) return true;

        // A code point takes one to four bytes, so most texts need not be counted.
        var text = run.Table.Text(token);
        if (isMaximum) return text.Length <= limit || CodePoints(text) <= limit;
        return text.Length >= limit && (text.Length / 4 >= limit || CodePoints(text) >= limit);
    }

    protected override string Explain(TokenTable table, int token) =>
        $"{ValueWords.Of(table, token)} has {ValueWords.Count(CodePoints(table.Text(token)), "character")}; {(isMaximum ? "at most" : "at least")} {limit} {(limit == 1 ? "is" : "are")} {(isMaximum ? "allowed" : "required")}";

    private static int CodePoints(ReadOnlySpan<byte> text)
    {
        var count = 0;
        foreach (var unit in text)
        {
            // Every byte but those that continue a code point begins one.
            if ((unit & 0xC0) != 0x80) count++;
        }

        return count;
    }
}
