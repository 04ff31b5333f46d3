using DataAuditor.Metrics.Tabular.Diversity;
using DataAuditor.Tables;
using static DataAuditor.Metrics.Tests.Tabular.Tables;

namespace DataAuditor.Metrics.Tests.Tabular.Diversity;

public sealed class RareCategoryCoverageTests
{
    private static readonly RareCategoryCoverage Metric = new();

    /// <summary>Ten rows: of p, b and c are rare at 0.1; of p with q, bx, cy and ay.</summary>
    private static readonly Table Real = Of(
        Categories("p", "a", "a", "a", "a", "a", "a", "a", "a", "b", "c"), Categories("q", "x", "x", "x", "x", "x", "x", "x", "y", "x", "y"));

    [GoldenTheory]
    [MemberData(nameof(Adult.Variants), MemberType = typeof(Adult))]
    public void Equals_a_count_row_by_row(string variant)
    {
        Table real = Adult.Real, synthetic = Adult.Synthetic(variant);
        string[] names = [.. real.Columns.OfType<CategoryColumn>().Select(column => column.Name)];
        var cells = names.Select(name => new[] { name })
            .Concat(names.SelectMany((first, index) => names[(index + 1)..].Select(second => new[] { first, second })))
            .Select(columns =>
            {
                var counts = Cells(real, columns).CountBy(cell => cell).ToDictionary(StringComparer.Ordinal);
                var total = counts.Values.Sum();
                var rare = counts.Where(cell => cell.Value <= 0.01m * total).Select(cell => cell.Key).ToHashSet(StringComparer.Ordinal);
                return (Rare: rare.Count, Kept: rare.Intersect(Cells(synthetic, columns), StringComparer.Ordinal).Count());
            })
            .ToArray();

        Assert.Equal((double)cells.Sum(cell => cell.Kept) / cells.Sum(cell => cell.Rare), Adult.Score(Metric, variant).Value, Adult.Tolerance);
    }

    [GoldenFact]
    public void Names_what_collapsed_data_has_lost()
    {
        var score = Adult.Score(Metric, "collapsed");

        Assert.Contains("'marital' has lost 1 of 1 rare categories: 'Married-AF-spouse'", score.Notes[0], StringComparison.Ordinal);
        Assert.Equal(0, score.Parts.Single(part => part.Name == "marital").Value);
        Assert.Contains(score.Notes, note => note.StartsWith("the pair that lost most", StringComparison.Ordinal));
    }

    [Fact]
    public void Is_the_share_of_rare_categories_and_pairs_that_are_kept()
    {
        // Kept: of b and c, b; of bx, cy and ay, ay.
        var synthetic = Of(Categories("p", "a", "a", "b"), Categories("q", "y", "x", "y"));

        var score = Score(Metric with { Threshold = 0.1 }, synthetic, Real);

        Assert.Equal(2.0 / 5, score.Value);
        Assert.Equal("p p|q", string.Join(' ', score.Parts.Select(part => part.Name)));
        Assert.Equal(0.5, score.Parts[0].Value);
        Assert.Equal(1.0 / 3, score.Parts[1].Value);
        Assert.Equal(3, score.Parts[1].Detail("rare"));
        Assert.Equal(1, score.Parts[1].Detail("kept"));
        Assert.Equal("'p' has lost 1 of 2 rare categories: 'c' (1 of 10 real records)", score.Notes[0]);
    }

    [Fact]
    public void Says_what_the_holdout_keeps()
    {
        var pair = Pair(Real, Real, holdout: Of(Categories("p", "a", "b"), Categories("q", "x", "x")));

        var score = Assert.IsType<Measurement.Score>((Metric with { Threshold = 0.1 }).Measure(pair, Context()));

        Assert.Equal(1, score.Value);
        Assert.Equal(2.0 / 5, score.Parts.Single(part => part.Name == "holdout").Value);
    }

    [Fact]
    public void Leaves_out_nulls()
    {
        var real = Of(Categories("p", "a", "a", null, null, null, "b"), Categories("q", "x", null, "x", "x", "x", "x"));

        // Without its nulls p has 3 values, of which b is a third; of the 2 whole pairs each is a half.
        Assert.Equal(0, Score(Metric with { Threshold = 0.34 }, Of(Categories("p", "a", null), Categories("q", "x", "x")), real).Value);
        Assert.IsType<Measurement.NotApplicable>(Measure(Metric with { Threshold = 0.16 }, real, real));
    }

    [Fact]
    public void Leaves_out_identifiers()
    {
        var names = Enumerable.Range(0, 100).Select(number => $"name {number}").ToArray();
        var real = Of(Categories("name", names), Categories("p", [.. Enumerable.Range(0, 100).Select(number => number == 0 ? "rare" : "common")]));

        var score = Score(Metric, real, real);

        Assert.Equal("name", Assert.Single(score.Skipped).Name);
        Assert.Equal("p", Assert.Single(score.Parts).Name);
    }

    [Fact]
    public void Counts_many_levels_by_the_pairs_that_occur()
    {
        // 3,000 × 3,000 cells are more than are counted in an array; each level occurs twice, so that none looks like an identifier.
        string[] Levels(string prefix, int shift) => [.. Enumerable.Range(0, 6000).Select(number => $"{prefix}{(number + (number < 3000 ? 0 : shift)) % 3000}")];
        var real = Of(Categories("p", Levels("p", 0)), Categories("q", Levels("q", 0)));
        var synthetic = Of(Categories("p", Levels("p", 0)), Categories("q", Levels("q", 1)));

        Assert.Equal(1, Score(Metric, synthetic, real).Value);
        Assert.Equal(6000.0 / 9000, Score(Metric, Of(Categories("p", Levels("p", 0)), Categories("q", [.. Levels("q", 0).Reverse()])), real).Value);
    }

    [Fact]
    public void Is_the_worst_without_a_synthetic_value()
    {
        Assert.Equal(0, Score(Metric with { Threshold = 0.1 }, Of(Categories("p"), Categories("q")), Real).Value);
        Assert.Equal(0, Score(Metric with { Threshold = 0.1 }, Of(Categories("p", null, null), Categories("q", null, null)), Real).Value);
    }

    [Fact]
    public void Is_not_applicable_where_nothing_is_rare() =>
        Assert.IsType<Measurement.NotApplicable>(Measure(Metric with { Threshold = 0.05 }, Real, Real));

    [Fact]
    public void Does_not_depend_on_the_names_or_the_order_of_columns_and_levels()
    {
        var synthetic = Of(Categories("p", "a", "a", "b"), Categories("q", "y", "x", "y"));
        var realOther = Of(Categories("q", Renamed(Real, "q")), Categories("p", Renamed(Real, "p")));
        var syntheticOther = Of(Categories("p", Renamed(synthetic, "p")), Categories("q", Renamed(synthetic, "q")));

        Assert.Equal(
            Score(Metric with { Threshold = 0.1 }, synthetic, Real).Value,
            Score(Metric with { Threshold = 0.1 }, syntheticOther, realOther).Value);
    }

    private static string?[] Renamed(Table table, string column) =>
        [.. Enumerable.Range(0, table.RowCount).Select(row => "level of " + table.Find(column)!.TextAt(row))];

    private static IEnumerable<string> Cells(Table table, string[] columns) => Enumerable.Range(0, table.RowCount)
        .Select(row => columns.Select(column => table.Find(column)!.TextAt(row)).ToArray())
        .Where(texts => texts.All(text => text is not null))
        .Select(texts => string.Join('|', texts));
}
