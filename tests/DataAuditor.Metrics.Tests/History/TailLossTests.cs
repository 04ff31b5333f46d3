using DataAuditor.Metrics.History;
using DataAuditor.Metrics.Tabular.Diversity;
using DataAuditor.Tables;
using static DataAuditor.Metrics.Tests.Tabular.Tables;

namespace DataAuditor.Metrics.Tests.History;

public sealed class TailLossTests
{
    private static readonly TailLoss Signal = new();

    /// <summary>Of 200 real records a and b have one each, c two and d 196.</summary>
    private static readonly Table Real = Cities("a", "b", "c", "c");

    [Fact]
    public void Is_the_share_of_rare_categories_that_are_still_there()
    {
        var score = Score(Signal, Cities("a", "d", "d", "d"), Real);

        Assert.Equal(1.0 / 3, score.Value, 1e-12);
        Assert.Equal(1.0 / 3, score.Value("city"), 1e-12);
    }

    [Fact]
    public void Is_rare_category_coverage_of_pairs_too()
    {
        var (real, synthetic) = (SignalData.Normal(1, 300), SignalData.Normal(2, 100));
        Table Paired(Table table) => new([.. table.Columns, Categories("half", [.. Enumerable.Range(0, table.RowCount).Select(row => row % 2 == 0 ? "even" : "odd")])]);

        var (tail, coverage) = (Score(Signal, Paired(synthetic), Paired(real)), Score(new RareCategoryCoverage(), Paired(synthetic), Paired(real)));

        Assert.Equal(coverage.Value, tail.Value);
        Assert.InRange(tail.Value, 0.1, 0.9);
        Assert.Contains(tail.Parts, part => part.Name == "city|half");
    }

    /// <summary>With as many new records a category of count k is lost with a chance of 2^−(k + ½), and in each of two rounds with 3^−(k + ½).</summary>
    [Fact]
    public void Shows_what_new_real_records_keep_by_chance()
    {
        double Missing(double draws) => (2 * Math.Pow(draws, -1.5)) + Math.Pow(draws, -2.5);

        var score = Score(Signal, Real, Real);

        Assert.Equal(1, score.Value);
        Assert.Equal(1 - (Missing(2) / 3), score.Value("by chance"), 1e-12);

        // The draws that show how cells are lost together may say that they scatter more, never less.
        var alone = Math.Sqrt(Missing(2) - Missing(3)) / 3;
        Assert.InRange(score.Error(), alone, 1.5 * alone);
    }

    /// <summary>Twins lose every category together.</summary>
    [Fact]
    public void Has_twice_the_variance_where_two_columns_say_the_same()
    {
        var city = SignalData.Normal(1, 300).Columns[2];
        Table Twins(int columns) => new([.. Enumerable.Range(0, columns).Select(at => Categories($"city {at}", [.. Enumerable.Range(0, 300).Select(row => city.TextAt(row))]))]);

        // Three columns and three pairs are six times the cells of one.
        Assert.Equal(1, Score(Signal, Twins(3), Twins(3)).Error() / Score(Signal, Twins(1), Twins(1)).Error(), 0.25);
    }

    [Fact]
    public void Has_an_error_no_smaller_than_its_scatter()
    {
        var (deviation, error) = SignalData.Scatter(Signal, rounds: 100, rows: 300);

        Assert.InRange(error, 0.95 * deviation, 2 * deviation);
    }

    [Fact]
    public void Is_0_for_no_synthetic_record() => Assert.Equal(0, Score(Signal, Of(Categories("city")), Real).Value);

    [Fact]
    public void Is_not_applicable_without_a_rare_category() => Assert.IsType<Measurement.NotApplicable>(Measure(Signal, Real, Of(Categories("city", "a", "b"))));

    private static Table Cities(params string[] first) => Of(Categories("city", [.. first, .. Enumerable.Repeat("d", 196)]));
}
