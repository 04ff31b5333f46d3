namespace DataAuditor.JsonSchema.Documents;

/// <summary>A hash that equal JSON values share: of the number, not its spelling, and without the order of properties.</summary>
internal static class ValueHash
{
    public static int Of(TokenTable table, int token)
    {
        ref var value = ref table[token];
        var hash = new HashCode();
        hash.Add(value.Kind);
        switch (value.Kind)
        {
            case TokenKind.String:
                hash.AddBytes(table.Text(token));
                break;
            case TokenKind.Number:
                AddNumber(ref hash, ExactDecimal.Parse(table.Text(token)));
                break;
            case TokenKind.Array:
                for (var item = token + 1; item < value.Next; item = table[item].Next) hash.Add(Of(table, item));
                break;
            case TokenKind.Object:
                hash.Add(OfProperties(table, token));
                break;
        }

        return hash.ToHashCode();
    }

    private static int OfProperties(TokenTable table, int token)
    {
        var sum = 0;
        var end = table[token].Next;
        for (var name = token + 1; name < end; name = table[name + 1].Next)
        {
            sum = unchecked(sum + HashCode.Combine(Of(table, name), Of(table, name + 1)));
        }

        return sum;
    }

    private static void AddNumber(ref HashCode hash, ExactDecimal number)
    {
        hash.Add(number.IsNegative);
        hash.Add(number.Point);
        for (var digit = 0; digit < number.Digits; digit++) hash.Add(number[digit]);
    }
}
