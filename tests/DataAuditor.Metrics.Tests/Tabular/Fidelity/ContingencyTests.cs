using DataAuditor.Metrics.Tabular.Fidelity;
using DataAuditor.Tables;
using static DataAuditor.Metrics.Tests.Tabular.Tables;

namespace DataAuditor.Metrics.Tests.Tabular.Fidelity;

public sealed class ContingencyTests
{
    private static readonly Contingency Metric = new();

    [GoldenTheory]
    [MemberData(nameof(Adult.Variants), MemberType = typeof(Adult))]
    public void Equals_the_golden_values_by_real_edges(string variant) => EqualsGolden(variant, Binning.EqualWidthReal, "real_edges");

    [GoldenTheory]
    [MemberData(nameof(Adult.Variants), MemberType = typeof(Adult))]
    public void Equals_the_golden_values_by_own_edges(string variant) => EqualsGolden(variant, Binning.OwnEdges, "own_edges");

    [GoldenTheory]
    [MemberData(nameof(Adult.Variants), MemberType = typeof(Adult))]
    public void Equals_a_count_row_by_row_by_real_quantiles(string variant)
    {
        var score = Adult.Score(Metric, variant);
        Table real = Adult.Real, synthetic = Adult.Synthetic(variant);

        Assert.Equal(90, score.Parts.Count);
        foreach (var part in score.Parts.Where(part => part.Name.Contains("occupation", StringComparison.Ordinal) || part.Name.Contains("hr_per_week", StringComparison.Ordinal)))
        {
            var names = part.Name.Split('|');
            var cells = names.Select(name => QuantileCells.Of(real.Find(name)!, bins: 10)).ToArray();
            var distance = JointDistance(real, synthetic, names, cells);
            Assert.Equal(distance, part.Value, 1e-12);
        }
    }

    [Fact]
    public void Is_half_the_sum_of_joint_frequency_differences()
    {
        // Real: ax ½, by ½. Synthetic: ax ¼, ay ¼, bx ¼, by ¼.
        var real = Of(Categories("p", "a", "b"), Categories("q", "x", "y"));
        var synthetic = Of(Categories("p", "a", "a", "b", "b"), Categories("q", "x", "y", "x", "y"));

        Assert.Equal(0.5, Score(Metric, synthetic, real).Value);
    }

    [Fact]
    public void Cuts_numbers_at_the_real_quantiles()
    {
        // Two bins, cut after the real median 2: low and high. Real: low a, low a, high b, high b.
        var real = Of(Categories("p", "a", "a", "b", "b"), Numbers("x", 1, 2, 3, 4));
        var synthetic = Of(Categories("p", "a", "a", "b", "b"), Numbers("x", -100, 2.5, 2, 1e300));

        Assert.Equal(0.5, Score(Metric with { Bins = 2 }, synthetic, real).Value);
    }

    [Fact]
    public void Gives_a_mass_at_one_value_a_bin_of_its_own()
    {
        var real = Of(Categories("p", [.. Enumerable.Repeat("a", 20)]), Numbers("x", [.. Enumerable.Range(0, 20).Select(row => row < 18 ? 0.0 : (double?)row)]));
        var above = Of(Categories("p", [.. Enumerable.Repeat("a", 20)]), Numbers("x", [.. Enumerable.Range(0, 20).Select(row => (double?)row)]));
        var below = Of(Categories("p", [.. Enumerable.Repeat("a", 20)]), Numbers("x", [.. Enumerable.Range(0, 20).Select(row => row < 18 ? -1.0 : (double?)row)]));

        Assert.Equal(0.85, Score(Metric, above, real).Value, 1e-12);
        Assert.Equal(0.9, Score(Metric, below, real).Value, 1e-12);
    }

    [Fact]
    public void Equals_the_peers_report_by_own_edges_where_no_number_is_null()
    {
        // Real 1 and 2 fall into its first and its maximum's bin, and so do synthetic 10 and 30; 20 falls between.
        var real = Of(Categories("p", "a", "a"), Numbers("x", 1, 2));
        var synthetic = Of(Categories("p", "a", "a", "a", "a"), Numbers("x", 10, 10, 30, 20));

        Assert.Equal(0.25, Score(Metric with { Binning = Binning.OwnEdges }, synthetic, real).Value);
        Assert.Equal(0.5, Score(Metric with { Binning = Binning.EqualWidthReal }, synthetic, real).Value);
    }

    [Theory]
    [InlineData(Binning.QuantileReal)]
    [InlineData(Binning.EqualWidthReal)]
    [InlineData(Binning.OwnEdges)]
    public void Tells_null_from_NaN(Binning binning)
    {
        var real = Of(Categories("p", "a", "a"), Numbers("x", 1, null));
        var synthetic = Of(Categories("p", "a", "a"), Numbers("x", 1, double.NaN));

        Assert.Equal(0.5, Score(Metric with { Binning = binning }, synthetic, real).Value);
    }

    [Theory]
    [InlineData(Binning.QuantileReal)]
    [InlineData(Binning.EqualWidthReal)]
    public void Clips_values_beyond_the_real_range_to_the_outer_bins(Binning binning)
    {
        var real = Of(Categories("p", "a", "b"), Numbers("x", 1, 2));
        var synthetic = Of(Categories("p", "a", "b"), Numbers("x", double.NegativeInfinity, double.PositiveInfinity));

        Assert.Equal(0, Score(Metric with { Binning = binning, Bins = 2 }, synthetic, real).Value);
    }

    [Fact]
    public void Counts_many_levels_by_the_cells_that_occur()
    {
        // 3,000 × 3,000 cells are more than are counted densely.
        var first = Enumerable.Range(0, 3000).Select(number => $"f{number}").ToArray();
        var second = Enumerable.Range(0, 3000).Select(number => $"s{number}").ToArray();
        var real = Of(Categories("p", first), Categories("q", second));
        var shifted = Of(Categories("p", first), Categories("q", [.. second[..1500], .. second[1501..], second[1500]]));

        var score = Score(Metric, shifted, real);

        Assert.Equal(0.5, score.Value);
        Assert.Equal(2, score.Notes.Count);
        Assert.Equal(0, Score(Metric, real, real).Value);
    }

    [Fact]
    public void Skips_pairs_with_an_empty_real_column()
    {
        var real = Of(Categories("p", "a", "b"), Categories("q", null, null), Numbers("x", 1, 2));

        var score = Score(Metric, real, real);

        Assert.Equal("p|q q|x", string.Join(" ", score.Skipped.Select(skipped => skipped.Name)));
        Assert.Equal("p|x", Assert.Single(score.Parts).Name);
    }

    [Fact]
    public void Is_the_share_of_real_values_for_an_empty_synthetic_column() =>
        Assert.Equal(1, Score(Metric, Of(Categories("p", null, null), Numbers("x", 1, 2)), Of(Categories("p", "a", "b"), Numbers("x", 1, 2))).Value);

    [Fact]
    public void Is_the_worst_without_a_synthetic_row() =>
        Assert.Equal(1, Score(Metric, Of(Categories("p"), Numbers("x")), Of(Categories("p", "a", "b"), Numbers("x", 1, 2))).Value);

    [Fact]
    public void Leaves_pairs_of_numbers_to_the_correlations() =>
        Assert.IsType<Measurement.NotApplicable>(Measure(Metric, Of(Numbers("x", 1, 2), Numbers("y", 1, 2)), Of(Numbers("x", 1, 2), Numbers("y", 1, 2))));

    private static void EqualsGolden(string variant, Binning binning, string edges)
    {
        var score = Adult.Score(Metric with { Binning = binning }, variant);
        var pairs = Adult.Golden(variant).GetProperty("pairs").EnumerateArray().Where(pair => pair.GetProperty("kind").GetString() != "pearson").ToList();

        Assert.Equal(90, pairs.Count);
        Assert.Equal(90, score.Parts.Count);
        foreach (var (pair, part) in pairs.Zip(score.Parts))
        {
            Assert.Equal($"{pair.GetProperty("a").GetString()}|{pair.GetProperty("b").GetString()}", part.Name);
            Assert.Equal(pair.GetProperty("tvd_" + edges).GetDouble(), part.Value, Adult.Tolerance);
        }

        Assert.Equal(Adult.Golden(variant).GetProperty("aggregate").GetProperty("contingency_mean_" + edges).GetDouble(), score.Value, Adult.Tolerance);
    }

    private static double JointDistance(Table real, Table synthetic, string[] names, Func<Column, int, string>[] cells)
    {
        var shares = new Dictionary<string, double>(StringComparer.Ordinal);
        Add(real, 1);
        Add(synthetic, -1);
        return shares.Values.Sum(Math.Abs) / 2;

        void Add(Table table, double sign)
        {
            for (var row = 0; row < table.RowCount; row++)
            {
                var key = cells[0](table.Find(names[0])!, row) + "|" + cells[1](table.Find(names[1])!, row);
                shares[key] = shares.GetValueOrDefault(key) + (sign / table.RowCount);
            }
        }
    }

    /// <summary>The definition, read off value by value: a cell is named by the quantiles that lie below, at and above the value.</summary>
    private static class QuantileCells
    {
        public static Func<Column, int, string> Of(Column real, int bins)
        {
            if (real is not NumberColumn numbers) return static (column, row) => column.TextAt(row) ?? "(null)";

            var counts = Enumerable.Range(0, real.Count).Where(row => !real.IsNull(row)).CountBy(row => numbers.Values[row]).OrderBy(value => value.Key).ToArray();
            var total = 0;
            var upTo = counts.Select(value => (Value: value.Key, Count: total += value.Value)).ToArray();
            var quantiles = Enumerable.Range(1, bins - 1).Select(bin => upTo.First(value => value.Count * bins >= bin * total).Value).ToArray();
            return (column, row) =>
            {
                if (column.IsNull(row)) return "(null)";
                var value = ((NumberColumn)column).Values[row];
                var below = quantiles.Count(quantile => quantile < value);
                var alone = quantiles.Count(quantile => quantile == value) > 1;
                return alone ? $"={value}" : $"after {below}";
            };
        }
    }
}
