using DataAuditor.Agreement;
using DataAuditor.Intervals;

namespace DataAuditor.Core.Tests.Intervals;

public sealed class CorrelationIntervalTests
{
    // Fisher's transform of 0.5 over 28 records: 0.549306 ± 1.959964 / 5.
    [Fact]
    public void Is_that_of_fisher_s_transform()
    {
        var interval = CorrelationInterval.Fisher(0.5, 28)!.At(0.95);

        Assert.Equal(Math.Tanh(0.5493061443340549 - (1.959963984540054 / 5)), interval.Low, 1e-12);
        Assert.Equal(Math.Tanh(0.5493061443340549 + (1.959963984540054 / 5)), interval.High, 1e-12);
    }

    [Fact]
    public void Is_wider_for_ranks_and_narrower_for_kendall_s_coefficient()
    {
        Assert.True(CorrelationInterval.Fisher(0.3, 50, ofRanks: true)!.At().Low < CorrelationInterval.Fisher(0.3, 50)!.At().Low);
        Assert.True(CorrelationInterval.Kendall(0.3, 50)!.At().Low > CorrelationInterval.Fisher(0.3, 50)!.At().Low);
    }

    [Fact]
    public void Says_nothing_of_too_few_records()
    {
        Assert.Null(CorrelationInterval.Fisher(0.5, 3));
        Assert.Null(CorrelationInterval.Kendall(0.5, 4));
    }

    // Of two normal scores with correlation 0.5, for which Kendall's coefficient is 2/π · arcsin 0.5.
    [Fact]
    public void Of_kendall_s_coefficient_covers_the_truth_about_as_often_as_it_claims() => Coverage.Holds(1.0 / 3, random =>
    {
        var first = new double[60];
        var second = new double[60];
        for (var record = 0; record < first.Length; record++)
        {
            first[record] = random.NextGaussian();
            second[record] = (0.5 * first[record]) + (Math.Sqrt(0.75) * random.NextGaussian());
        }

        return CorrelationInterval.Kendall(ScoreCorrelation.Kendall(first, second)!.Value, first.Length)!;
    });
}
