using BenchmarkDotNet.Attributes;
using DataAuditor.Distances;
using DataAuditor.Randomness;
using DataAuditor.Tables;

namespace DataAuditor.Benchmarks;

/// <summary>Exact distances to the closest record on two threads: 9 numbers and 6 categories, nulls in two columns, as in <see cref="MillionRows"/>.</summary>
[Config(typeof(WholeRuns))]
public class ClosestRecords
{
    private static readonly int[] LevelCounts = [3, 5, 12, 30, 80, 200];

    private Frame _real = null!;
    private Frame _synthetic = null!;

    [Params(20_000, 100_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Draw()
    {
        _real = Draw("real", shift: 0);
        _synthetic = Draw("synthetic", shift: 0.05);
    }

    [Benchmark(Description = "Gower, encoding included")]
    public Neighbors Gower() => Find(DistanceMeasure.Gower);

    [Benchmark(Description = "L1 on one-hot")]
    public Neighbors L1Onehot() => Find(DistanceMeasure.L1Onehot);

    [Benchmark(Description = "L2 on ranks and one-hot")]
    public Neighbors L2Quantile() => Find(DistanceMeasure.L2Quantile);

    private Neighbors Find(DistanceMeasure measure)
    {
        var encoding = RowEncoding.Of(measure, _real);
        return NearestNeighbors.Find(encoding.Encode(_synthetic), encoding.Encode(_real), 1, threads: 2);
    }

    private Frame Draw(string key, double shift)
    {
        var random = Xoshiro256.Keyed(42, key);
        var numbers = Enumerable.Range(0, MillionRows.Numbers).Select(_ => new double[Rows]).ToArray();
        var codes = LevelCounts.Select(_ => new int[Rows]).ToArray();
        for (var row = 0; row < Rows; row++)
        {
            var factor = random.NextGaussian();
            for (var at = 0; at < numbers.Length; at++)
            {
                numbers[at][row] = at == 1 && random.NextDouble() < 0.05 ? double.NaN : (factor * at / numbers.Length) + random.NextGaussian() + (at * shift);
            }

            for (var at = 0; at < codes.Length; at++)
            {
                var isNull = at == 2 && random.NextDouble() < 0.05;
                var share = random.NextDouble();
                var skew = factor > 0 ? share * share : share * share * share;
                codes[at][row] = isNull ? CategoryColumn.NullCode : (int)(skew * LevelCounts[at]);
            }
        }

        return new Frame(Rows,
        [
            .. numbers.Select((column, at) => new FrameColumn($"number_{at}", ColumnKind.Number, column)),
            .. codes.Select((column, at) => new FrameColumn($"category_{LevelCounts[at]}", column, [.. Enumerable.Range(0, LevelCounts[at]).Select(level => $"level {level}")])),
        ]);
    }
}
