using System.Text.Json;

namespace DataAuditor.Metrics.Json.Documents;

/// <summary>How far a document has the fields that another one has. A value that is no object is a field of its own, without a name.</summary>
/// <param name="Expected">Fields of the expected document.</param>
/// <param name="Generated">Fields of the generated one; 0 where it is no JSON.</param>
internal readonly record struct FieldMatch(int Matched, int Expected, int Generated)
{
    /// <summary>Of the expected fields, those that were generated; all of none.</summary>
    public double Recall => Expected == 0 ? 1 : (double)Matched / Expected;

    /// <summary>Of the generated fields, those that were expected; null where none was generated.</summary>
    public double? Precision => Generated == 0 ? null : (double)Matched / Generated;

    /// <summary>Of two documents.</summary>
    public static FieldMatch Of(JsonElement? generated, JsonElement expected, FieldReading reading) => reading is FieldReading.Names
        ? OfNames(generated, expected)
        : new FieldMatch(HasFields(expected) ? MatchedLeaves(generated, expected, reading) : 0, Leaves(expected), generated is { } value ? Leaves(value) : 0);

    private static FieldMatch OfNames(JsonElement? generated, JsonElement expected)
    {
        var (names, wanted) = (NamesOf(generated), NamesOf(expected));
        return new FieldMatch(wanted.Count(names.Contains), wanted.Count, names.Count);
    }

    private static IReadOnlySet<string> NamesOf(JsonElement? value) => value switch
    {
        null => new HashSet<string>(StringComparer.Ordinal),
        { ValueKind: JsonValueKind.Object } named => JsonValues.Members(named).Keys.ToHashSet(StringComparer.Ordinal),
        _ => new HashSet<string>(StringComparer.Ordinal) { "" },
    };

    private static int MatchedLeaves(JsonElement? generated, JsonElement expected, FieldReading reading)
    {
        var matched = 0;
        var open = new Stack<(JsonElement? Generated, JsonElement Expected)>([(generated, expected)]);
        while (open.TryPop(out var pair))
        {
            if (pair.Generated is not { } value) continue;

            if (!IsLeaf(pair.Expected)) Descend(value, pair.Expected, open);
            else if (IsLeaf(value) && (reading is FieldReading.Paths || JsonEquality.AreEqual(value, pair.Expected))) matched++;
        }

        return matched;
    }

    private static void Descend(JsonElement generated, JsonElement expected, Stack<(JsonElement? Generated, JsonElement Expected)> open)
    {
        if (generated.ValueKind != expected.ValueKind) return;

        if (expected.ValueKind is JsonValueKind.Array)
        {
            foreach (var (value, wanted) in generated.EnumerateArray().Zip(expected.EnumerateArray())) open.Push((value, wanted));
            return;
        }

        var members = JsonValues.Members(generated);
        foreach (var (name, wanted) in JsonValues.Members(expected))
        {
            if (members.TryGetValue(name, out var value)) open.Push((value, wanted));
        }
    }

    private static int Leaves(JsonElement root)
    {
        if (!HasFields(root)) return 0;

        var leaves = 0;
        var open = new Stack<JsonElement>([root]);
        while (open.TryPop(out var value))
        {
            if (IsLeaf(value)) leaves++;
            else if (value.ValueKind is JsonValueKind.Array) foreach (var item in value.EnumerateArray()) open.Push(item);
            else foreach (var member in JsonValues.Members(value).Values) open.Push(member);
        }

        return leaves;
    }

    private static bool HasFields(JsonElement root) => !(root.ValueKind is JsonValueKind.Object or JsonValueKind.Array && IsLeaf(root));

    /// <summary>An empty array or object within another holds nothing either, and is a value to be matched.</summary>
    private static bool IsLeaf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.GetPropertyCount() == 0,
        JsonValueKind.Array => value.GetArrayLength() == 0,
        _ => true,
    };
}
