using System.Text.Json;
using DataAuditor.JsonSchema.Compilation;
using DataAuditor.JsonSchema.Documents;
using DataAuditor.JsonSchema.Evaluation;

namespace DataAuditor.JsonSchema.Keywords;

/// <summary><c>uniqueItems</c>: no two items are equal. Few are compared with each other, many by hash.</summary>
internal sealed class UniqueItemsKeyword(SchemaNode node) : Assertion("uniqueItems", node)
{
    private const int FewItems = 8;

    public static Keyword? Make(SchemaSource source)
    {
        if (!source.TryGet("uniqueItems", out var value)) return null;

        return value.ValueKind switch
        {
            JsonValueKind.True => new UniqueItemsKeyword(source.Node),
            JsonValueKind.False => null,
            _ => throw source.Fault("uniqueItems", "must be true or false"),
        };
    }

    protected override bool Holds(Evaluator run, int token) => run.Table[token].Kind is not TokenKind.Array || FirstEqual(run.Table, token) is null;

    protected override string Explain(TokenTable table, int token)
    {
        var (first, second) = FirstEqual(table, token)!.Value;
        return $"{ValueWords.Of(table, token)} has {ValueWords.Of(table, first)} twice, at {IndexOf(table, token, first)} and {IndexOf(table, token, second)}";
    }

    private static (int First, int Second)? FirstEqual(TokenTable table, int token) =>
        table[token].Length <= FewItems ? AmongFew(table, token) : AmongMany(table, token);

    private static (int First, int Second)? AmongFew(TokenTable table, int token)
    {
        var end = table[token].Next;
        for (var item = token + 1; item < end; item = table[item].Next)
        {
            for (var other = token + 1; other < item; other = table[other].Next)
            {
                if (ValueEquality.Equal(table, other, table, item)) return (other, item);
            }
        }

        return null;
    }

    private static (int First, int Second)? AmongMany(TokenTable table, int token)
    {
        var seen = new HashSet<int>(table[token].Length, new ByValue(table));
        var end = table[token].Next;
        for (var item = token + 1; item < end; item = table[item].Next)
        {
            if (!seen.Add(item)) return seen.TryGetValue(item, out var other) ? (other, item) : null;
        }

        return null;
    }

    private static int IndexOf(TokenTable table, int token, int wanted)
    {
        var index = 0;
        for (var item = token + 1; item < wanted; item = table[item].Next) index++;
        return index;
    }

    private sealed class ByValue(TokenTable table) : IEqualityComparer<int>
    {
        public bool Equals(int x, int y) => ValueEquality.Equal(table, x, table, y);

        public int GetHashCode(int obj) => ValueHash.Of(table, obj);
    }
}
