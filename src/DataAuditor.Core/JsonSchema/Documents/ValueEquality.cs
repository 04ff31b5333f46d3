namespace DataAuditor.JsonSchema.Documents;

/// <summary>Equality of JSON values as JSON Schema defines it: numbers by value, properties in any order, strings by code point.</summary>
internal static class ValueEquality
{
    /// <summary>Objects with more properties are put in order first, rather than each name being looked for.</summary>
    private const int FewProperties = 8;

    public static bool Equal(TokenTable left, int first, TokenTable right, int second)
    {
        ref var a = ref left[first];
        ref var b = ref right[second];
        if (a.Kind != b.Kind) return false;

        return a.Kind switch
        {
            TokenKind.String => left.Text(first).SequenceEqual(right.Text(second)),
            TokenKind.Number => NumbersEqual(left.Text(first), right.Text(second)),
            TokenKind.Array => a.Length == b.Length && ItemsEqual(left, first, right, second),
            TokenKind.Object => a.Length == b.Length && PropertiesEqual(left, first, right, second),
            _ => true,
        };
    }

    private static bool NumbersEqual(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) =>
        left.SequenceEqual(right) || ExactDecimal.Compare(ExactDecimal.Parse(left), ExactDecimal.Parse(right)) == 0;

    private static bool ItemsEqual(TokenTable left, int first, TokenTable right, int second)
    {
        var end = left[first].Next;
        for (int a = first + 1, b = second + 1; a < end; a = left[a].Next, b = right[b].Next)
        {
            if (!Equal(left, a, right, b)) return false;
        }

        return true;
    }

    private static bool PropertiesEqual(TokenTable left, int first, TokenTable right, int second)
    {
        if (left[first].Length > FewProperties) return OrderedPropertiesEqual(left, first, right, second);

        var end = left[first].Next;
        for (var name = first + 1; name < end; name = left[name + 1].Next)
        {
            var found = Find(right, second, left.Text(name));
            if (found < 0 || !Equal(left, name + 1, right, found + 1)) return false;
        }

        return true;
    }

    /// <summary>The first property of an object with a name; -1 if there is none.</summary>
    private static int Find(TokenTable table, int token, ReadOnlySpan<byte> text)
    {
        var end = table[token].Next;
        for (var name = token + 1; name < end; name = table[name + 1].Next)
        {
            if (table.Text(name).SequenceEqual(text)) return name;
        }

        return -1;
    }

    private static bool OrderedPropertiesEqual(TokenTable left, int first, TokenTable right, int second)
    {
        int[] names = Ordered(left, first), others = Ordered(right, second);
        for (var index = 0; index < names.Length; index++)
        {
            if (!left.Text(names[index]).SequenceEqual(right.Text(others[index])) || !Equal(left, names[index] + 1, right, others[index] + 1)) return false;
        }

        return true;
    }

    private static int[] Ordered(TokenTable table, int token)
    {
        var names = new int[table[token].Length];
        var name = token + 1;
        for (var index = 0; index < names.Length; index++, name = table[name + 1].Next) names[index] = name;

        // Equal names keep their order, so that the comparison does not depend on the sort.
        Array.Sort(names, (a, b) => table.Text(a).SequenceCompareTo(table.Text(b)) is var order and not 0 ? order : a.CompareTo(b));
        return names;
    }
}
