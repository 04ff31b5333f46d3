using DataAuditor.Randomness;
using DataAuditor.Tables;

namespace DataAuditor.Core.Tests.Distances;

/// <summary>Rows of numbers and categories with ties, nulls, infinities, copies and a column that is constant in small frames.</summary>
internal static class RandomFrame
{
    private static readonly string[] Levels = [.. Enumerable.Range(0, 10).Select(level => $"level {level}")];

    public static Frame Of(ulong seed, int rows, int levels, double stretch = 1)
    {
        var random = Xoshiro256.Keyed(seed, "frame");
        double Special(double value) => random.NextInt64(60) switch { 0 or 1 or 2 => double.NaN, 3 => double.PositiveInfinity, 4 => double.NegativeInfinity, _ => value };
        FrameColumn Numbers(string name, Func<double> draw) => new(name, ColumnKind.Number, Repeated([.. Enumerable.Range(0, rows).Select(_ => Special(draw()))]));
        FrameColumn Codes(string name, Func<long> draw) => new(name, Repeated([.. Enumerable.Range(0, rows).Select(_ => random.NextInt64(15) == 0 ? -1 : (int)draw())]), Levels);
        T[] Repeated<T>(T[] values)
        {
            if (rows > 20) values.AsSpan(0, 9).CopyTo(values.AsSpan(rows - 10));
            return values;
        }

        return new Frame(rows,
        [
            Numbers("normal", () => random.NextGaussian() * stretch), Codes("few", () => random.NextInt64(2)), Numbers("ties", () => random.NextInt64(5)),
            Numbers("skewed", () => Math.Exp(4 * random.NextGaussian())), Codes("many", () => random.NextInt64(levels) * random.NextInt64(levels) % 10),
            new FrameColumn("constant", ColumnKind.Number, Enumerable.Range(0, rows).Select(row => seed == 1 || row % 3 > 0 ? 4.5 : row % 2).ToArray()),
            Numbers("dates", () => 1.7e15 + (random.NextInt64(1000) * 8.64e10)), Codes("rare", () => random.NextInt64(40) / 39),
        ]);
    }
}
