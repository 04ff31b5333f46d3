using DataAuditor.Metrics.Tabular.Fairness;
using DataAuditor.Tables;
using static DataAuditor.Metrics.Tests.Tabular.Tables;

namespace DataAuditor.Metrics.Tests.Tabular.Fairness;

public sealed class CoverageGapTests
{
    private static readonly CoverageGap Metric = new();
    private static readonly Table Real = Of(Categories("sex", "f", "f", "m", "m"), Categories("race", "a", "b", "c", "a"));

    [GoldenTheory]
    [MemberData(nameof(Adult.Variants), MemberType = typeof(Adult))]
    public void Equals_the_golden_values(string variant)
    {
        foreach (var column in (string[])["sex", "race"])
        {
            var score = Assert.IsType<Measurement.Score>(Metric.Measure(Adult.Pair(variant), Protecting(column)));
            var golden = Adult.Golden(variant).GetProperty("representation").GetProperty(column).GetProperty("cov_gap").GetDouble();
            Assert.Equal(golden, score.Value, Adult.Tolerance);
        }
    }

    [Fact]
    public void Is_half_the_sum_of_the_differences_of_group_shares()
    {
        var score = Score(Of(Categories("sex", "f", "m", "m", "m"), Categories("race", "a", "a", "a", "a")), "sex");

        Assert.Equal(0.25, score.Value);
        Assert.Equal("sex=f sex=m", string.Join(' ', score.Parts.Select(part => part.Name)));
        Assert.Equal(0.25, score.Parts[0].Value);
        Assert.Equal(0.5, score.Parts[0].Detail("realShare"));
        Assert.Equal(0.25, score.Parts[0].Detail("syntheticShare"));
        Assert.Equal(1, score.Parts[0].Detail("syntheticRecords"));
    }

    [Fact]
    public void Is_that_of_the_worst_column()
    {
        var score = Score(Of(Categories("sex", "f", "m", "m", "m"), Categories("race", "a", "a", "a", "a")), "sex", "race");

        Assert.Equal(0.5, score.Value);
        Assert.Equal(0.25, score.Parts.Single(part => part.Name == "sex").Value);
        Assert.Equal(0.5, score.Parts.Single(part => part.Name == "race").Value);
        Assert.Contains("'race'", score.Notes[0], StringComparison.Ordinal);
        Assert.Contains(score.Notes, note => note.Contains("'race=c' is absent", StringComparison.Ordinal));
    }

    [Fact]
    public void Takes_few_numbers_as_groups_and_many_by_quarters()
    {
        var coded = Of(Numbers("sex", 0, 0, 1, 1), Numbers("age", 1, 2, 3, 4));
        Assert.Equal(0.5, Assert.IsType<Measurement.Score>(Metric.Measure(Pair(Of(Numbers("sex", 0, 0, 7, double.NaN, null, 0), Numbers("age", 1, 2, 3, 4, 5, 6)), coded), Protecting("sex"))).Value);

        var real = Of(Numbers("age", [.. Enumerable.Range(1, 100).Select(age => (double?)age)]));
        var score = Assert.IsType<Measurement.Score>(Metric.Measure(Pair(Of(Numbers("age", -5, 25, 26, 1000)), real), Protecting("age")));
        Assert.Equal("age=up to 25, age=above 25 up to 50, age=above 50 up to 75, age=above 75", string.Join(", ", score.Parts.Select(part => part.Name)));
        Assert.Equal(0.25, score.Value);
    }

    [Fact]
    public void Shares_what_its_interval_may_miss_among_the_columns_of_which_it_takes_the_worst()
    {
        static Table People(int women, int black) => Of(
            Categories("sex", [.. Enumerable.Range(0, 400).Select(row => row < women ? "f" : "m")]), Categories("race", [.. Enumerable.Range(0, 400).Select(row => row % 100 < black ? "b" : "w")]));
        var score = Assert.IsType<Measurement.Score>(Metric.Measure(Pair(People(300, 30), People(200, 25)), Protecting("sex", "race")));
        var worst = score.Parts.Single(part => part.Name == "sex");

        Assert.Equal(worst.Value, score.Value);
        Assert.True(score.Interval!.Value.Low < worst.Interval!.Value.Low);
        Assert.Equal(worst.Interval.Value.High, score.Interval.Value.High);
    }

    [Fact]
    public void Leaves_out_nulls() =>
        Assert.Equal(0, Score(Of(Categories("sex", "f", "m", null, null, null), Categories("race", "a", "a", "a", "a", "a")), "sex").Value);

    [Fact]
    public void Is_the_worst_without_a_synthetic_group()
    {
        Assert.Equal(1, Score(Of(Categories("sex"), Categories("race")), "sex").Value);
        Assert.Equal(1, Score(Of(Categories("sex", null, null), Categories("race", null, null)), "sex").Value);
        Assert.Equal(1, Score(Of(Categories("sex", "other"), Categories("race", "a")), "sex").Value);
    }

    [Fact]
    public void Is_not_applicable_without_a_protected_column_that_has_values()
    {
        Assert.Equal("no field has the role 'protected'", Assert.IsType<Measurement.NotApplicable>(Metric.Measure(Pair(Real, Real), Context())).Reason);
        Assert.Contains("it is no compared column", Assert.IsType<Measurement.NotApplicable>(Metric.Measure(Pair(Real, Real), Protecting("age"))).Reason, StringComparison.Ordinal);

        var empty = Of(Categories("sex", null, null));
        Assert.Contains("it has no value in the real table", Assert.IsType<Measurement.NotApplicable>(Metric.Measure(Pair(empty, empty), Protecting("sex"))).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Does_not_depend_on_names_or_order()
    {
        var synthetic = Of(Categories("race", "a", "b", "b", "a"), Categories("sex", "m", "f", "m", "m"));
        var renamed = Of(Categories("sex", "1", "1", "0", "0"), Categories("race", "c", "b", "a", "a"));

        Assert.Equal(0.25, Score(synthetic, "sex").Value);
        Assert.Equal(0.25, Assert.IsType<Measurement.Score>(Metric.Measure(Pair(Of(Categories("sex", "0", "0", "1", "0"), Categories("race", "a", "a", "a", "a")), renamed), Protecting("sex"))).Value);
    }

    private static Measurement.Score Score(Table synthetic, params string[] columns) =>
        Assert.IsType<Measurement.Score>(Metric.Measure(Pair(synthetic, Real), Protecting(columns)));

    private static MetricContext Protecting(params string[] columns) => new(42, "test")
    {
        Fields = new FieldRoles(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["protected"] = columns }),
    };
}
