using System.Numerics;

namespace DataAuditor.Numerics;

/// <summary>Half the sum of |p − q| over the cells of two distributions given as counts.</summary>
public static class TotalVariation
{
    /// <summary>Exact in integers up to the one division at the end; both totals must be positive.</summary>
    public static double Distance<TCount>(ReadOnlySpan<TCount> real, ReadOnlySpan<TCount> synthetic)
        where TCount : IBinaryInteger<TCount>
    {
        long realTotal = 0, syntheticTotal = 0;
        for (var cell = 0; cell < real.Length; cell++)
        {
            realTotal += long.CreateTruncating(real[cell]);
            syntheticTotal += long.CreateTruncating(synthetic[cell]);
        }

        ArgumentOutOfRangeException.ThrowIfZero(realTotal);
        ArgumentOutOfRangeException.ThrowIfZero(syntheticTotal);

        // Twice the product of two such totals still fits.
        if (realTotal > int.MaxValue || syntheticTotal > int.MaxValue) return Distance(real, realTotal, synthetic, syntheticTotal);

        long difference = 0;
        for (var cell = 0; cell < real.Length; cell++)
        {
            difference += Math.Abs((long.CreateTruncating(real[cell]) * syntheticTotal) - (long.CreateTruncating(synthetic[cell]) * realTotal));
        }

        return difference / (2.0 * ((double)realTotal * syntheticTotal));
    }

    private static double Distance<TCount>(ReadOnlySpan<TCount> real, Int128 realTotal, ReadOnlySpan<TCount> synthetic, Int128 syntheticTotal)
        where TCount : IBinaryInteger<TCount>
    {
        Int128 difference = 0;
        for (var cell = 0; cell < real.Length; cell++)
        {
            difference += Int128.Abs((Int128.CreateTruncating(real[cell]) * syntheticTotal) - (Int128.CreateTruncating(synthetic[cell]) * realTotal));
        }

        return (double)difference / (2.0 * ((double)realTotal * (double)syntheticTotal));
    }
}
