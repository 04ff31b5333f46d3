using DataAuditor.Metrics.History;
using DataAuditor.Randomness;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Tests.History;

/// <summary>Tables of two numbers and a category, as wide as asked for.</summary>
internal static class SignalData
{
    public static Table Normal(ulong seed, int rows, double width = 1)
    {
        var random = Xoshiro256.Keyed(seed, "signal");
        double?[] Draw() => [.. Enumerable.Range(0, rows).Select(_ => (double?)(width * random.NextGaussian()))];
        return Tabular.Tables.Of(
            Tabular.Tables.Numbers("x", Draw()), Tabular.Tables.Numbers("y", Draw()),
            Tabular.Tables.Categories("city", [.. Enumerable.Range(0, rows).Select(_ => $"city {Math.Floor(width * random.NextDouble() * random.NextDouble() * 60)}")]));
    }

    public static double Error(this Measurement.Score score) => score.Parts.Single(part => part.Name == RoundSignal.ErrorName).Value;

    public static double Value(this Measurement.Score score, string part) => score.Parts.Single(known => known.Name == part).Value;

    /// <summary>Over rounds drawn from one source: how far the values scatter, and what the measurements say of it.</summary>
    public static (double Deviation, double MeanError) Scatter(RoundSignal signal, int rounds, int rows)
    {
        var real = Normal(0, rows);
        Measurement.Score[] scores = [.. Enumerable.Range(1, rounds).Select(seed => Tabular.Tables.Score(signal, Normal((ulong)seed, rows), real))];
        var mean = scores.Average(score => score.Value);
        return (Math.Sqrt(scores.Average(score => (score.Value - mean) * (score.Value - mean))), scores.Average(Error));
    }
}
