using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using DataAuditor.JsonSchema.Compilation;
using DataAuditor.JsonSchema.Documents;
using DataAuditor.JsonSchema.Evaluation;

namespace DataAuditor.JsonSchema.Keywords;

/// <summary><c>minimum</c>, <c>maximum</c> and their exclusive forms, compared exactly.</summary>
internal sealed class LimitKeyword : Assertion
{
    /// <summary>Digits, with the sign, that surely fit into 64 bits.</summary>
    private const int MostShortDigits = 18;

    private readonly byte[] _limit;
    private readonly bool _isMaximum;
    private readonly bool _isExclusive;

    /// <summary>The limit where it is a short integer, so that short integers need no decimals.</summary>
    private readonly long? _short;

    private LimitKeyword(string name, byte[] limit, bool isMaximum, bool isExclusive, SchemaNode node)
        : base(name, node)
    {
        _limit = limit;
        _isMaximum = isMaximum;
        _isExclusive = isExclusive;
        if (limit.Length <= MostShortDigits && Utf8Parser.TryParse(limit, out long value, out var used) && used == limit.Length) _short = value;
    }

    public static Keyword? MakeMinimum(SchemaSource source) => Make(source, "minimum", "exclusiveMinimum", isMaximum: false);

    public static Keyword? MakeMaximum(SchemaSource source) => Make(source, "maximum", "exclusiveMaximum", isMaximum: true);

    public static Keyword? MakeExclusiveMinimum(SchemaSource source) =>
        source.Dialect.Draft is Draft.V4 ? null : Make(source, "exclusiveMinimum", null, isMaximum: false);

    public static Keyword? MakeExclusiveMaximum(SchemaSource source) =>
        source.Dialect.Draft is Draft.V4 ? null : Make(source, "exclusiveMaximum", null, isMaximum: true);

    protected override bool Holds(Evaluator run, int token)
    {
        ref var value = ref run.Table[token];
        if (value.Kind is not TokenKind.Number) return true;

        var text = run.Table.Text(token);
        var order = _short is { } limit && value.IsPlainInteger && text.Length <= MostShortDigits && Utf8Parser.TryParse(text, out long number, out _)
            ? number.CompareTo(limit)
            : ExactDecimal.Compare(ExactDecimal.Parse(text), ExactDecimal.Parse(_limit));
        if (_isMaximum) order = -order;
        return order > 0 || (order == 0 && !_isExclusive);
    }

    protected override string Explain(TokenTable table, int token)
    {
        var relation = (_isMaximum, _isExclusive) switch
        {
            (true, true) => "must be less than",
            (true, false) => "must be at most",
            (false, true) => "must be greater than",
            _ => "must be at least",
        };
        return $"{ValueWords.Of(table, token)} {relation} {Encoding.UTF8.GetString(_limit)}";
    }

    /// <param name="exclusive">The keyword that makes the limit exclusive in draft 4.</param>
    private static LimitKeyword? Make(SchemaSource source, string keyword, string? exclusive, bool isMaximum)
    {
        if (!source.TryGet(keyword, out var limit)) return null;
        if (limit.ValueKind is not JsonValueKind.Number) throw source.Fault(keyword, "must be a number");

        var isExclusive = exclusive is null || (source.Dialect.Draft is Draft.V4 && IsTrue(source, exclusive));
        return new(keyword, JsonMarshal.GetRawUtf8Value(limit).ToArray(), isMaximum, isExclusive, source.Node);
    }

    private static bool IsTrue(SchemaSource source, string keyword)
    {
        if (!source.TryGet(keyword, out var flag)) return false;

        return flag.ValueKind is JsonValueKind.True or JsonValueKind.False ? flag.ValueKind is JsonValueKind.True : throw source.Fault(keyword, "must be true or false in draft 4");
    }
}
