using DataAuditor.Core.Tests.States;
using DataAuditor.Intervals;
using DataAuditor.Randomness;

namespace DataAuditor.Core.Tests.Intervals;

public sealed class CorpusSumsTests
{
    [Fact]
    public void Are_the_sums_of_all_documents()
    {
        var sums = Of([[1, 0.5], [-3, 2]]);

        Assert.Equal([-2, 2.5], sums.Totals());
        Assert.Equal(2, sums.Documents);
        Assert.Equal([0, 0], new CorpusSums(2).Totals());
    }

    [Fact]
    public void Are_the_same_to_the_last_bit_wherever_the_documents_are_split()
    {
        var random = Xoshiro256.Keyed(1, "split");
        double[][] documents = [.. Enumerable.Range(0, 200).Select(_ => new[] { random.NextDouble(), 1 + random.NextDouble() })];
        var whole = Interval(Of(documents));
        foreach (var at in (int[])[0, 1, 100, 200])
        {
            CorpusSums first = Of(documents[..at]), later = Of(documents[at..], at);
            first.Merge(later);

            Assert.Equal(Of(documents).Totals(), first.Totals());
            Assert.Equal(whole, Interval(first));
        }
    }

    [Fact]
    public void Have_the_interval_that_the_ratio_of_two_of_them_has()
    {
        var random = Xoshiro256.Keyed(2, "ratio");
        var (sums, ratio) = (new CorpusSums(2), new CorpusRatio());
        for (var document = 0; document < 100; document++)
        {
            double numerator = random.NextDouble() - 0.5, denominator = 1 + random.NextDouble();
            sums.Add(document, [numerator, denominator]);
            ratio.Add(document, numerator, denominator);
        }

        var expected = ratio.Uncertainty(Xoshiro256.Keyed(3, "interval"))!.At();
        var (low, high) = Interval(sums);
        Assert.Equal(expected.Low, low, 1e-9);
        Assert.Equal(expected.High, high, 1e-9);
    }

    [Fact]
    public void Do_not_know_how_far_a_figure_varies_without_two_groups_of_documents() => Assert.Null(Of([[1, 1]]).Uncertainty(static sums => sums[0], Xoshiro256.Keyed(1, "test")));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(1e16)]
    public void Refuse_what_cannot_be_added_up(double value) => Assert.Throws<ArgumentOutOfRangeException>(() => new CorpusSums(1).Add(0, [value]));

    [Fact]
    public void Are_the_same_once_written_and_read()
    {
        var sums = Of([[1, 0.5], [-3, 2], [7, 1]]);

        var read = Archived.Again(sums, new CorpusSums(2));

        Assert.Equal((sums.Documents, Interval(sums)), (read.Documents, Interval(read)));
        Assert.Equal(sums.Totals(), read.Totals());
    }

    private static CorpusSums Of(double[][] documents, int first = 0)
    {
        var sums = new CorpusSums(2);
        for (var at = 0; at < documents.Length; at++) sums.Add(first + at, documents[at]);
        return sums;
    }

    private static (double Low, double High) Interval(CorpusSums sums)
    {
        var interval = sums.Uncertainty(static sums => sums[0] / sums[1], Xoshiro256.Keyed(3, "interval"))!.At();
        return (interval.Low, interval.High);
    }
}
