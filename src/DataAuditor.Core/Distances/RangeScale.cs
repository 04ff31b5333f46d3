namespace DataAuditor.Distances;

/// <summary>Differences over a range. Halved throughout, so that not even the range of all doubles overflows.</summary>
/// <param name="limit">No result lies further from 0: infinities have to be at some distance from each other.</param>
internal sealed class RangeScale(double minimum, double maximum, double limit) : INumberScale
{
    private readonly double _origin = minimum / 2;
    private readonly double _range = (maximum / 2) - (minimum / 2);

    public double Scale(double value) => Math.Clamp(((value / 2) - _origin) / _range, -limit, limit);
}
