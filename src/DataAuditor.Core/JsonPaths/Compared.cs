using System.Text.Json;

namespace DataAuditor.JsonPaths;

internal sealed record Compared(Operand Left, Comparison By, Operand Right) : Condition
{
    public override bool Holds(JsonElement current, JsonElement root)
    {
        var (left, right) = (Left.Value(current, root), Right.Value(current, root));
        return By switch
        {
            Comparison.Equal => AreEqual(left, right),
            Comparison.NotEqual => !AreEqual(left, right),
            Comparison.Less => IsLess(left, right),
            Comparison.LessOrEqual => IsLess(left, right) || AreEqual(left, right),
            Comparison.Greater => IsLess(right, left),
            _ => IsLess(right, left) || AreEqual(left, right),
        };
    }

    /// <summary>Two that are nothing are equal.</summary>
    private static bool AreEqual(JsonElement? left, JsonElement? right) =>
        left is { } one && right is { } other ? JsonEquality.AreEqual(one, other) : left is null && right is null;

    /// <summary>Only numbers and texts have an order; texts by their code points.</summary>
    private static bool IsLess(JsonElement? left, JsonElement? right) => (left, right) switch
    {
        ({ ValueKind: JsonValueKind.Number } one, { ValueKind: JsonValueKind.Number } other) => one.GetDouble() < other.GetDouble(),
        ({ ValueKind: JsonValueKind.String } one, { ValueKind: JsonValueKind.String } other) => ByCodePoint(FieldValue.Text(one)!, FieldValue.Text(other)!) < 0,
        _ => false,
    };

    private static int ByCodePoint(string left, string right)
    {
        var same = left.AsSpan().CommonPrefixLength(right);
        if (same == left.Length || same == right.Length) return left.Length.CompareTo(right.Length);

        // UTF-16 orders as code points do, but for surrogates, which stand for more than the units above them.
        return Weight(left[same]).CompareTo(Weight(right[same]));
    }

    private static int Weight(char unit) => char.IsSurrogate(unit) ? unit + char.MaxValue : unit;
}
