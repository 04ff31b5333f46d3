using DataAuditor.Numerics;
using DataAuditor.Randomness;

namespace DataAuditor.Core.Tests.Numerics;

public sealed class KolmogorovSmirnovTests
{
    [Fact]
    public void Equals_the_definition_on_samples_full_of_ties()
    {
        var random = Xoshiro256.Keyed(2, "ks");
        for (var round = 0; round < 200; round++)
        {
            double[] real = Sample(random), synthetic = Sample(random);
            Assert.Equal(ByDefinition(real, synthetic), KolmogorovSmirnov.Distance(real, synthetic), 1e-15);
        }
    }

    private static double[] Sample(Xoshiro256 random)
    {
        var values = Enumerable.Range(0, 1 + (int)random.NextInt64(12)).Select(_ => random.NextInt64(8)).Select(value => value == 7 ? double.NaN : value).ToArray();
        RadixSort.Sort(values);
        return values;
    }

    /// <summary>NaN stands for 7, above all the others.</summary>
    private static double ByDefinition(double[] real, double[] synthetic) =>
        Enumerable.Range(0, 8).Max(point => Math.Abs(Share(real, point) - Share(synthetic, point)));

    private static double Share(double[] sample, int point) => sample.Count(value => (double.IsNaN(value) ? 7 : value) <= point) / (double)sample.Length;
}
