using DataAuditor.Randomness;

namespace DataAuditor.Metrics.Tabular.Samples;

/// <summary>Rows drawn at random without replacement.</summary>
internal static class RowSample
{
    /// <summary>Positions in the order drawn, so that any first part of them is a random sample too.</summary>
    /// <param name="count">At most <paramref name="rows"/>.</param>
    public static int[] Draw(int rows, int count, Xoshiro256 random)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, rows);
        var positions = new int[rows];
        for (var row = 0; row < rows; row++) positions[row] = row;
        for (var drawn = 0; drawn < count; drawn++)
        {
            var from = drawn + (int)random.NextInt64(rows - drawn);
            (positions[drawn], positions[from]) = (positions[from], positions[drawn]);
        }

        return positions[..count];
    }
}
