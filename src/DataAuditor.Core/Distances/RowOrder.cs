namespace DataAuditor.Distances;

/// <summary>An order of rows in which neighbours are alike.</summary>
internal static class RowOrder
{
    private const ulong MostCodes = 1UL << 46;
    private const int NumberSteps = 1 << 16;

    /// <summary>By the columns of codes, those first whose mismatch is the most likely to tell two rows apart, and then by a number column.</summary>
    public static int[] ByLikeness(EncodedRows rows, int[] codeColumns, double[] weights)
    {
        var keys = new ulong[rows.Count];
        var codes = codeColumns.Select(column => rows.Codes[column]).ToArray();
        var radix = 1UL;
        foreach (var position in Enumerable.Range(0, codes.Length).OrderByDescending(position => weights[position] * Mismatches(codes[position])))
        {
            if (codes[position] is not { Length: > 0 } column) continue;

            var levels = (ulong)(column.Max() + 2);
            if (radix * levels > MostCodes) break;

            radix *= levels;
            for (var row = 0; row < keys.Length; row++) keys[row] = (keys[row] * levels) + (ulong)(column[row] + 1);
        }

        var number = rows.Numbers.MaxBy(Spread);
        for (var row = 0; row < keys.Length; row++) keys[row] = (keys[row] * NumberSteps) + Step(number?[row] ?? 0);

        var order = Enumerable.Range(0, rows.Count).ToArray();
        Array.Sort(keys, order);
        return order;
    }

    /// <summary>The share of pairs of rows with unequal codes.</summary>
    private static double Mismatches(int[]? codes) =>
        codes is not { Length: > 0 } ? 0 : 1 - codes.CountBy(static code => code).Sum(level => Math.Pow((double)level.Value / codes.Length, 2));

    /// <summary>The variance of the steps.</summary>
    private static double Spread(double[] numbers)
    {
        double sum = 0, squares = 0;
        foreach (var number in numbers)
        {
            var step = (double)Step(number);
            sum += step;
            squares += step * step;
        }

        return squares - (sum * sum / Math.Max(1, numbers.Length));
    }

    private static ulong Step(double number) => (ulong)(Math.Clamp((number + 1) / 3, 0, 1) * (NumberSteps - 1));
}
