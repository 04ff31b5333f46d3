namespace DataAuditor.Numerics;

/// <summary>The largest difference of two empirical distribution functions.</summary>
public static class KolmogorovSmirnov
{
    /// <summary>Both samples ascending, NaN last and equal to itself. Exact with ties: in integers up to the one division at the end.</summary>
    public static double Distance(ReadOnlySpan<double> real, ReadOnlySpan<double> synthetic)
    {
        ArgumentOutOfRangeException.ThrowIfZero(real.Length);
        ArgumentOutOfRangeException.ThrowIfZero(synthetic.Length);
        long realTotal = real.Length, syntheticTotal = synthetic.Length;
        real = WithoutNaN(real);
        synthetic = WithoutNaN(synthetic);

        long largest = 0;
        int i = 0, j = 0;
        var passed = double.NegativeInfinity;
        while (i < real.Length && j < synthetic.Length)
        {
            double x = real[i], y = synthetic[j];
            var next = x < y ? x : y;

            // Between two distinct values both functions have taken in all that ties with the lower one.
            var gap = Math.Abs((i * syntheticTotal) - (j * realTotal));
            gap = next > passed ? gap : 0;
            largest = gap > largest ? gap : largest;
            passed = next;
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }

        while (i < real.Length && real[i] == passed) i++;
        while (j < synthetic.Length && synthetic[j] == passed) j++;
        largest = Math.Max(largest, Math.Abs((i * syntheticTotal) - (j * realTotal)));

        // Past here one function grows alone, up to where only NaN is left.
        largest = Math.Max(largest, Math.Abs((real.Length * syntheticTotal) - (synthetic.Length * realTotal)));
        return largest / ((double)realTotal * syntheticTotal);
    }

    private static ReadOnlySpan<double> WithoutNaN(ReadOnlySpan<double> ordered)
    {
        var count = ordered.Length;
        while (count > 0 && double.IsNaN(ordered[count - 1])) count--;
        return ordered[..count];
    }
}
