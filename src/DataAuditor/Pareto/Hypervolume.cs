namespace DataAuditor.Pareto;

/// <summary>The area that points dominate (Zitzler and Thiele, 1999).</summary>
internal static class Hypervolume
{
    /// <param name="gains">How far each point lies on the good side of the reference, on both axes.</param>
    /// <returns>The area of the union of the rectangles from the reference to the points; 0 where none is better than it on both axes.</returns>
    public static double Of(IReadOnlyList<(double First, double Second)> gains)
    {
        double area = 0, height = 0;
        foreach (var (first, second) in gains.Where(gain => gain is { First: > 0, Second: > 0 }).OrderByDescending(gain => gain.First).ThenByDescending(gain => gain.Second))
        {
            if (second <= height) continue;

            area += first * (second - height);
            height = second;
        }

        return area;
    }
}
