using DataAuditor.Randomness;

namespace DataAuditor.Core.Tests.Intervals;

/// <summary>How often a method's 95 % interval covers the truth, over seeded samples.</summary>
internal static class Coverage
{
    public const int Samples = 2000;

    public const double Least = 0.92, Most = 0.97;

    public static void Holds(double truth, Func<Xoshiro256, Uncertainty> method, int samples = Samples) => Assert.InRange(Of(truth, method, samples), Least, Most);

    public static double Of(double truth, Func<Xoshiro256, Uncertainty> method, int samples = Samples) =>
        Share(samples, random => method(random).At() is var interval && interval.Low <= truth && truth <= interval.High);

    public static double Share(int samples, Func<Xoshiro256, bool> holds) =>
        Enumerable.Range(0, samples).Count(sample => holds(Xoshiro256.Keyed((ulong)sample, "coverage"))) / (double)samples;
}
