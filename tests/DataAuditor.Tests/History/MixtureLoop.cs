using DataAuditor.Randomness;
using DataAuditor.Tables;

namespace DataAuditor.Tests.History;

/// <summary>
/// A mixture of round Gaussians in two columns: fitted by giving each record to its nearest centre, then weight, mean and variance of
/// each. A component that gets fewer than two records is gone for good: rounds are so small that two thirds of them are after fifteen.
/// </summary>
internal sealed class MixtureLoop(ulong seed) : RecursiveLoop
{
    private const int Components = 48, RealRecords = 400, RoundRecords = 220;

    private readonly Component[] _truth =
    [
        .. Enumerable.Range(0, Components).Select(at => new Component(1.0 / (at + 20), 6 * (at % 7), 6 * (at / 7), 1)),
    ];

    public override Table Real => Written(Draw(_truth, RealRecords, Xoshiro256.Keyed(seed, "real")));

    public override IEnumerable<(Table Table, double Lost)> Rounds(int rounds, bool recursive)
    {
        var generator = _truth;
        var random = Xoshiro256.Keyed(seed, "rounds");
        for (var round = 0; round < rounds; round++)
        {
            var points = Draw(generator, RoundRecords, random);
            yield return (Written(points), 1 - ((double)generator.Length / Components));
            if (recursive) generator = Fit(generator, points);
        }
    }

    private static (double X, double Y)[] Draw(Component[] mixture, int records, Xoshiro256 random) =>
    [
        .. Draw([.. mixture.Select(component => component.Weight)], records, random).Select(at => mixture[at])
            .Select(from => (from.X + (from.Deviation * random.NextGaussian()), from.Y + (from.Deviation * random.NextGaussian()))),
    ];

    private static Component[] Fit(Component[] before, (double X, double Y)[] points) =>
    [
        .. points.GroupBy(point => Array.IndexOf(before, before.MinBy(component => Square(point.X - component.X) + Square(point.Y - component.Y))))
            .Where(group => group.Count() > 1)
            .OrderBy(group => group.Key)
            .Select(group =>
            {
                double x = group.Average(point => point.X), y = group.Average(point => point.Y);
                return new Component(group.Count(), x, y, Math.Sqrt(group.Average(point => Square(point.X - x) + Square(point.Y - y)) / 2));
            }),
    ];

    private static Table Written((double X, double Y)[] points) =>
        new([new NumberColumn("x", ColumnKind.Number, [.. points.Select(point => point.X)], null), new NumberColumn("y", ColumnKind.Number, [.. points.Select(point => point.Y)], null)]);

    private static double Square(double value) => value * value;

    private sealed record Component(double Weight, double X, double Y, double Deviation);
}
