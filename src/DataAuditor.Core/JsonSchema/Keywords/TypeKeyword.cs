using System.Text.Json;
using DataAuditor.JsonSchema.Compilation;
using DataAuditor.JsonSchema.Documents;
using DataAuditor.JsonSchema.Evaluation;

namespace DataAuditor.JsonSchema.Keywords;

/// <summary><c>type</c>: the value is of one of the kinds named. In draft 4 an integer has neither fraction nor exponent; later 1.0 is one.</summary>
internal sealed class TypeKeyword : Assertion
{
    private readonly string[] _names;
    private readonly int _kinds;
    private readonly bool _integers;
    private readonly bool _byValue;

    private TypeKeyword(SchemaSource source, string[] names)
        : base("type", source.Node)
    {
        _names = names;
        _byValue = source.Dialect.Draft > Draft.V4;
        foreach (var name in names)
        {
            _integers |= name == "integer";
            _kinds |= Kinds(name) ?? throw source.Fault("type", $"names '{name}', which is no type");
        }
    }

    public static Keyword? Make(SchemaSource source)
    {
        if (!source.TryGet("type", out var value)) return null;

        return new TypeKeyword(source, value.ValueKind is JsonValueKind.Array ? source.Texts("type", value) : [source.Text("type")!]);
    }

    protected override bool Holds(Evaluator run, int token)
    {
        ref var value = ref run.Table[token];
        if ((_kinds & (1 << (int)value.Kind)) != 0) return true;
        if (!_integers || value.Kind is not TokenKind.Number) return false;

        return value.IsPlainInteger || (_byValue && ExactDecimal.Parse(run.Table.Text(token)).IsInteger);
    }

    protected override string Explain(TokenTable table, int token) =>
        $"{ValueWords.Of(table, token)} must be of type {string.Join(" or ", _names)}, not {ValueWords.KindName(table[token].Kind)}";

    private static int? Kinds(string name) => name switch
    {
        "null" => 1 << (int)TokenKind.Null,
        "boolean" => (1 << (int)TokenKind.False) | (1 << (int)TokenKind.True),
        "number" => 1 << (int)TokenKind.Number,
        "integer" => 0,
        "string" => 1 << (int)TokenKind.String,
        "array" => 1 << (int)TokenKind.Array,
        "object" => 1 << (int)TokenKind.Object,
        _ => null,
    };
}
