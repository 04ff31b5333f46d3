using DataAuditor.Metrics.Tabular.Fairness;
using DataAuditor.Metrics.Tabular.Models;
using DataAuditor.Metrics.Tests.Tabular.Laws;
using DataAuditor.Tables;
using static DataAuditor.Metrics.Tests.Tabular.Labelled;
using static DataAuditor.Metrics.Tests.Tabular.Tables;

namespace DataAuditor.Metrics.Tests.Tabular.Fairness;

public sealed class StatisticalParityTests
{
    private static readonly StatisticalParity Metric = new();

    /// <summary>Teaches that yes begins above x = 0.</summary>
    internal static Table Threshold { get; } = Of(
        Numbers("x", [.. Enumerable.Range(0, 202).Select(row => (double?)(row < 101 ? -3 : 3))]),
        Categories("g", [.. Enumerable.Range(0, 202).Select(row => ((string[])["a", "b", "c"])[row % 3])]),
        Categories("y", [.. Enumerable.Range(0, 202).Select(row => row < 101 ? "no" : "yes")]));

    /// <summary>Three quarters of group a and one of group b lie above.</summary>
    internal static Table Test { get; } = Of(
        Numbers("x", 3, 3, 3, -3, 3, -3, -3, -3), Categories("g", "a", "a", "a", "a", "b", "b", "b", "b"), Categories("y", "yes", "no", "yes", "no", "yes", "no", "yes", "no"));

    [GoldenTheory]
    [MemberData(nameof(Adult.Variants), MemberType = typeof(Adult))]
    public void Equals_the_optimum_of_the_golden_model(string variant) => FairnessOptimum.Equal(Metric, variant, static optimum => optimum.StatisticalParity);

    [Fact]
    public void Is_the_difference_of_selection_rates()
    {
        var score = ScoreOf(Metric, Threshold, Threshold, Test);

        Assert.Equal(0.5, score.Value);
        Assert.Equal(0.5, score.Part("real-trained"));
        Assert.Equal(0, score.Part("difference"));
        Assert.Equal(0, score.Part("g=a"));
        Assert.Equal(0.5, score.Part("g=b"));
        Assert.Equal(0.25, score.Parts.Single(part => part.Name == "g=b").Detail("selectionRate"));
        Assert.Equal(0.25, score.Parts.Single(part => part.Name == "g=b").Detail("realTrainedSelectionRate"));
        Assert.Equal(4, score.Parts.Single(part => part.Name == "g=b").Detail("records"));
        Assert.Equal("g=c", Assert.Single(score.Skipped).Name);
        Assert.Contains("selection rate from 0.25 of 'g=b' to 0.75 of 'g=a'", score.Notes);
        Assert.InRange(0.5, score.Interval!.Value.Low, score.Interval.Value.High);
    }

    [Fact]
    public void Is_that_of_the_two_groups_furthest_apart()
    {
        var test = Of(Numbers("x", 3, 3, 3, -3, -3, -3), Categories("g", "a", "a", "b", "b", "c", "c"), Categories("y", "yes", "no", "yes", "no", "yes", "no"));

        var score = ScoreOf(Metric, Threshold, Threshold, test);

        Assert.Equal(1, score.Value);
        Assert.Equal([0, 0.5, 1], score.Parts.Where(part => !part.IsReference).Select(part => part.Value));
    }

    [Fact]
    public void Is_that_of_the_worst_protected_column()
    {
        var fields = new FieldRoles(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["label"] = ["y"], ["protected"] = ["x", "g"] });

        var score = ScoreOf(Metric, Threshold, Threshold, Test, fields);

        Assert.Equal(1, score.Value);
        Assert.Equal(1, score.Part("x"));
        Assert.Equal(0.5, score.Part("g"));
    }

    [Fact]
    public void Shares_what_its_interval_may_miss_among_the_columns_of_which_it_takes_the_worst()
    {
        Table Noisy(Table table) => Of([.. table.Columns, Categories("h", [.. Enumerable.Range(0, table.RowCount).Select(row => row * 7 % 5 < 2 ? "p" : "q")])]);
        Table test = Noisy(AuditTables.Rows(Test, [.. Enumerable.Range(0, 20 * Test.RowCount).Select(row => row % Test.RowCount)])), training = Noisy(Threshold);
        Measurement.Score Protecting(params string[] columns) => ScoreOf(
            Metric, training, training, test, new FieldRoles(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["label"] = ["y"], ["protected"] = columns }));

        Measurement.Score one = Protecting("g"), two = Protecting("h", "g");

        Assert.Equal(0.5, one.Value);
        Assert.Equal(one.Value, two.Value);
        Assert.True(two.Interval!.Value.Low < one.Interval!.Value.Low);
        Assert.Equal(one.Interval.Value.High, two.Interval.Value.High);
    }

    [Fact]
    public void Takes_the_favourable_label_it_is_told()
    {
        var other = ScoreOf(Metric with { Positive = "no" }, Threshold, Threshold, Test);

        Assert.Equal(0.5, other.Value);
        Assert.Equal(0.5, other.Part("g=a"));
        Assert.DoesNotContain(other.Notes, note => note.Contains("is taken for", StringComparison.Ordinal));
        Assert.Contains(ScoreOf(Metric, Threshold, Threshold, Test).Notes, note => note.Contains("'y=yes' is taken for the favourable label", StringComparison.Ordinal));
        Assert.Contains("no class of the label 'y': no, yes", Reason(Metric with { Positive = "maybe" }, Threshold, Threshold, Test), StringComparison.Ordinal);
    }

    [Fact]
    public void Asks_which_of_several_labels_is_favourable()
    {
        var three = Of(Numbers("x", [.. Enumerable.Range(0, 60).Select(row => (double?)(row % 3))]), Categories("g", [.. Enumerable.Range(0, 60).Select(row => row % 2 == 0 ? "a" : "b")]), Categories("y", [.. Enumerable.Range(0, 60).Select(row => ((string[])["p", "q", "r"])[row % 3])]));

        Assert.Contains("more than two classes", Reason(Metric, three, three, three), StringComparison.Ordinal);
        Assert.InRange(ScoreOf(Metric with { Positive = "r" }, three, three, three).Value, 0, 0.1);
    }

    [Fact]
    public void Is_the_worst_where_the_synthetic_labels_are_of_one_class()
    {
        var score = ScoreOf(Metric, Draw(1, 50, label: _ => "yes"), Draw(2, 300), Draw(3, 200));

        Assert.Equal(1, score.Value);
        Assert.Null(score.Interval);
        Assert.InRange(score.Part("real-trained"), 0, 0.99);
    }

    [Fact]
    public void Is_not_applicable_without_roles_or_classes()
    {
        var real = Draw(2, 60);
        Assert.Equal("no field has the role 'label'", Reason(Metric, real, real, fields: Roles(("protected", "g"))));
        Assert.Equal("no field has the role 'protected'", Reason(Metric, real, real, fields: Roles(("label", "y"))));
        Assert.Contains("fewer than two classes", Reason(Metric, real, Draw(2, 60, label: _ => "yes")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ClassificationModel.Logistic)]
    [InlineData(ClassificationModel.Boosted)]
    public void Is_the_same_to_the_last_bit_on_any_number_of_threads(ClassificationModel model)
    {
        var metric = Metric with { Model = model };

        MeasurementAssert.Same(ScoreOf(metric, Draw(1, 2000), Draw(2, 2000), threads: 1), ScoreOf(metric, Draw(1, 2000), Draw(2, 2000), threads: 4));
    }
}
