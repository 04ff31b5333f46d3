using DataAuditor.Metrics.History;
using DataAuditor.Tables;
using static DataAuditor.Metrics.Tests.Tabular.Tables;

namespace DataAuditor.Metrics.Tests.History;

public sealed class TailLossTests
{
    private static readonly TailLoss Signal = new();

    /// <summary>Of 200 real records a and b have one each, c two and d 196.</summary>
    private static readonly Table Real = Cities("a", "b", "c", "c");

    [Fact]
    public void Is_the_share_of_rare_categories_that_are_gone()
    {
        var score = Score(Signal, Cities("a", "d", "d", "d"), Real);

        Assert.Equal(2.0 / 3, score.Value, 1e-12);
        Assert.Equal(2.0 / 3, score.Value("city"), 1e-12);
    }

    /// <summary>With as many new records a category of count k is lost with a chance of 2^−(k + ½).</summary>
    [Fact]
    public void Shows_what_new_real_records_lose_by_chance()
    {
        double one = Math.Pow(2, -1.5), two = Math.Pow(2, -2.5);

        var score = Score(Signal, Real, Real);

        Assert.Equal(0, score.Value);
        Assert.Equal(((2 * one) + two) / 3, score.Value("by chance"), 1e-12);
        Assert.Equal(Math.Sqrt((2 * one * (1 - one)) + (two * (1 - two))) / 3, score.Error(), 1e-12);
    }

    [Fact]
    public void Has_an_error_no_smaller_than_its_scatter()
    {
        var (deviation, error) = SignalData.Scatter(Signal, rounds: 100, rows: 300);

        Assert.InRange(error, 0.95 * deviation, 3 * deviation);
    }

    [Fact]
    public void Is_1_for_no_synthetic_record() => Assert.Equal(1, Score(Signal, Of(Categories("city")), Real).Value);

    [Fact]
    public void Is_not_applicable_without_a_rare_category() => Assert.IsType<Measurement.NotApplicable>(Measure(Signal, Real, Of(Categories("city", "a", "b"))));

    private static Table Cities(params string[] first) => Of(Categories("city", [.. first, .. Enumerable.Repeat("d", 196)]));
}
