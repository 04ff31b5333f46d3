using DataAuditor.JsonSchema.Compilation;
using DataAuditor.JsonSchema.Documents;
using DataAuditor.JsonSchema.Evaluation;

namespace DataAuditor.JsonSchema.Keywords;

/// <summary>
/// <c>contentEncoding</c> and <c>contentMediaType</c> where they are asserted, which only draft 7 leaves open: base64 text is decoded, JSON is read.
/// </summary>
internal sealed class ContentKeyword(string name, bool isEncoded, bool isJson, SchemaNode node) : Assertion(name, node)
{
    private const int MostDepth = 1_000;

    public static Keyword? Make(SchemaSource source)
    {
        if (!source.Options.AssertContent || source.Dialect.Draft is not Draft.V7) return null;

        var isEncoded = source.Text("contentEncoding") == "base64";
        var isJson = source.Text("contentMediaType") == "application/json";
        return isEncoded || isJson ? new ContentKeyword(isEncoded ? "contentEncoding" : "contentMediaType", isEncoded, isJson, source.Node) : null;
    }

    protected override bool Holds(Evaluator run, int token)
    {
        if (run.Table[token].Kind is not TokenKind.String) return true;

        var text = run.Table.Text(token);
        if (!isEncoded) return IsJson(text);

        var decoded = new byte[text.Length];
        return System.Buffers.Text.Base64.DecodeFromUtf8(text, decoded, out _, out var written) is System.Buffers.OperationStatus.Done
            && (!isJson || IsJson(decoded.AsSpan(0, written)));
    }

    protected override string Explain(TokenTable table, int token) =>
        $"{ValueWords.Of(table, token)} is no {(isJson ? "JSON" : "text")}{(isEncoded ? " in base64" : "")}";

    private static bool IsJson(ReadOnlySpan<byte> text) => new TokenTable().Read(text, MostDepth) is null;
}
