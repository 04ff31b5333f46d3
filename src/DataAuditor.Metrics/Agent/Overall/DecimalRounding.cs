namespace DataAuditor.Metrics.Agent.Overall;

/// <summary>Rounding to decimal places by the exact value of a double, as the references do: 0.025 is a little above its text, and becomes 0.03.</summary>
internal static class DecimalRounding
{
    /// <summary>From here on a double has no places to round.</summary>
    private const double Largest = 1L << 52;

    /// <param name="places">At most 15.</param>
    /// <returns>The double nearest to the nearest decimal; of two that are equally near, the one whose last place is even.</returns>
    public static double Of(double value, int places)
    {
        var scale = 1.0;
        for (var place = 0; place < places; place++) scale *= 10;

        var scaled = value * scale;
        if (!(Math.Abs(scaled) < Largest)) return value;

        // What the product lost is exact too; with it the sum below has the right sign, and is 0 for a true tie alone.
        var lost = Math.FusedMultiplyAdd(value, scale, -scaled);
        var below = Math.Floor(scaled);
        var beyondHalf = scaled - below - 0.5 + lost;
        var whole = beyondHalf > 0 || (beyondHalf == 0 && double.IsOddInteger(below)) ? below + 1 : below;
        return whole / scale;
    }
}
