using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using DataAuditor.JsonSchema.Compilation;
using DataAuditor.JsonSchema.Documents;
using DataAuditor.JsonSchema.Evaluation;

namespace DataAuditor.JsonSchema.Keywords;

/// <summary><c>multipleOf</c>, decided exactly on the digits.</summary>
internal sealed class MultipleOfKeyword(byte[] divisor, SchemaNode node) : Assertion("multipleOf", node)
{
    private readonly Divisor _divisor = new(divisor);

    public static Keyword? Make(SchemaSource source)
    {
        if (!source.TryGet("multipleOf", out var value)) return null;
        if (value.ValueKind is not JsonValueKind.Number) throw source.Fault("multipleOf", "must be a number");

        var text = JsonMarshal.GetRawUtf8Value(value).ToArray();
        var number = ExactDecimal.Parse(text);
        return number.IsZero || number.IsNegative ? throw source.Fault("multipleOf", "must be greater than zero") : new MultipleOfKeyword(text, source.Node);
    }

    protected override bool Holds(Evaluator run, int token) =>
        run.Table[token].Kind is not TokenKind.Number || _divisor.Divides(run.Table.Text(token));

    protected override string Explain(TokenTable table, int token) => $"{ValueWords.Of(table, token)} is no multiple of {Encoding.UTF8.GetString(divisor)}";
}
