using System.Text.Json;
using DataAuditor.Metrics.Tabular.Fidelity;
using DataAuditor.Tables;
using static DataAuditor.Metrics.Tests.Tabular.Tables;

namespace DataAuditor.Metrics.Tests.Tabular.Fidelity;

public sealed class PearsonTests
{
    private static readonly Pearson Metric = new();

    [GoldenTheory]
    [MemberData(nameof(Adult.Variants), MemberType = typeof(Adult))]
    public void Equals_the_golden_values(string variant)
    {
        var score = Adult.Score(Metric, variant);
        var pairs = Adult.Golden(variant).GetProperty("pairs").EnumerateArray().Where(pair => pair.GetProperty("kind").GetString() == "pearson").ToList();

        Assert.Equal(15, pairs.Count);
        foreach (var (pair, part) in pairs.Zip(score.Parts))
        {
            Assert.Equal($"{pair.GetProperty("a").GetString()}|{pair.GetProperty("b").GetString()}", part.Name);
            Assert.Equal(Number(pair, "real")!.Value, part.Detail("real")!.Value, Adult.Tolerance);
            Assert.Equal(Number(pair, "gap_half") ?? 1, part.Value, Adult.Tolerance);
            Assert.Equal(Number(pair, "syn") is null, part.Detail("synthetic") is null);
            if (Number(pair, "syn") is { } synthetic) Assert.Equal(synthetic, part.Detail("synthetic")!.Value, Adult.Tolerance);
        }

        var aggregate = Adult.Golden(variant).GetProperty("aggregate");
        var defined = score.Parts.Where(part => part.Detail("synthetic") is not null).ToList();
        Assert.Equal(aggregate.GetProperty("pearson_pairs").GetInt32(), defined.Count);
        Assert.Equal(aggregate.GetProperty("pearson_score_seed").GetDouble(), defined.Average(part => part.Value), Adult.Tolerance);
        if (defined.Count == 15) Assert.Equal(aggregate.GetProperty("pearson_score_seed").GetDouble(), score.Value, Adult.Tolerance);
    }

    [GoldenTheory]
    [MemberData(nameof(Adult.Variants), MemberType = typeof(Adult))]
    public void Equals_the_golden_rank_correlations(string variant)
    {
        var score = Adult.Score(Metric with { Method = CorrelationMethod.Spearman }, variant);
        var pairs = Adult.Golden(variant).GetProperty("pairs").EnumerateArray().Where(pair => pair.GetProperty("kind").GetString() == "pearson");

        foreach (var (pair, part) in pairs.Zip(score.Parts))
        {
            Assert.Equal(Number(pair, "spearman_real")!.Value, part.Detail("real")!.Value, Adult.Tolerance);
            if (Number(pair, "spearman_syn") is { } synthetic) Assert.Equal(synthetic, part.Detail("synthetic")!.Value, Adult.Tolerance);
            else Assert.Equal(1, part.Value);
        }
    }

    [Fact]
    public void Is_half_the_difference_of_the_correlations()
    {
        var real = Of(Numbers("x", 1, 2, 3), Numbers("y", 2, 4, 6));
        var synthetic = Of(Numbers("x", 1, 2, 3), Numbers("y", 3, 2, 1));

        var score = Score(Metric, synthetic, real);

        Assert.Equal(1, score.Value, 1e-15);
        Assert.Equal("x|y", Assert.Single(score.Parts).Name);
    }

    [Fact]
    public void Ranks_ties_by_their_average()
    {
        // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: 4.5 / √(4.5 · 5).
        var real = Of(Numbers("x", 10, 20, 20, 1000), Numbers("y", 1, 2, 3, 4));
        var synthetic = Of(Numbers("x", 1, 2), Numbers("y", 1, 2));

        var score = Score(Metric with { Method = CorrelationMethod.Spearman }, synthetic, real);

        Assert.Equal(4.5 / Math.Sqrt(4.5 * 5), Assert.Single(score.Parts).Detail("real")!.Value, 1e-15);
    }

    [Theory]
    [InlineData(CorrelationMethod.Pearson)]
    [InlineData(CorrelationMethod.Spearman)]
    public void Leaves_out_rows_with_a_null_or_non_finite_value(CorrelationMethod method)
    {
        var complete = Of(Numbers("x", 1, 2, 4, 3), Numbers("y", 1, 3, 2, 5));
        var holes = Of(
            Numbers("x", 1, null, 2, double.NaN, 4, double.PositiveInfinity, 3, 9),
            Numbers("y", 1, 7, 3, 9, 2, 1, 5, null));

        Assert.Equal(0, Score(Metric with { Method = method }, holes, complete).Value, 1e-15);
    }

    [Theory]
    [InlineData(1e300)]
    [InlineData(1e-300)]
    [InlineData(1.7e308)]
    public void Does_not_overflow_or_vanish(double unit)
    {
        var real = Of(Numbers("x", 1, 2, 4, 3), Numbers("y", 1, 3, 2, 5));
        var synthetic = Of(Numbers("x", unit / 4, unit / 2, unit, unit * 0.75), Numbers("y", unit / 5, unit * 0.6, unit * 0.4, unit));

        Assert.Equal(0, Score(Metric, synthetic, real).Value, 1e-14);
    }

    [Fact]
    public void Keeps_its_digits_far_from_zero()
    {
        var real = Of(Numbers("x", 1, 2, 4, 3), Numbers("y", 1, 3, 2, 5));
        var synthetic = Of(Numbers("x", 1e9 + 1, 1e9 + 2, 1e9 + 4, 1e9 + 3), Numbers("y", 1, 3, 2, 5));

        Assert.Equal(0, Score(Metric, synthetic, real).Value, 1e-14);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(1e16)]
    public void Counts_a_constant_synthetic_column_as_the_worst(double constant)
    {
        var real = Of(Numbers("x", 1, 2, 3), Numbers("y", 2, 4, 6));
        var synthetic = Of(Numbers("x", 1, 2, 3), Numbers("y", constant, constant, constant));

        var score = Score(Metric, synthetic, real);

        Assert.Equal(1, score.Value);
        Assert.Contains("1 of 1 pairs", Assert.Single(score.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_not_applicable_where_the_real_correlation_is_undefined()
    {
        var real = Of(Numbers("x", 1, 2, 3), Numbers("y", 0.1, 0.1, 0.1));

        Assert.IsType<Measurement.NotApplicable>(Measure(Metric, real, real));
    }

    [Fact]
    public void Leaves_out_weak_pairs_and_says_how_many()
    {
        var real = Of(Numbers("x", 1, 2, 3, 4), Numbers("y", 1, 2, 3, 5), Numbers("z", 1, -1, -1, 1));

        var score = Score(Metric with { MinRealCorrelation = 0.5 }, real, real);

        Assert.Equal("x|y", Assert.Single(score.Parts).Name);
        Assert.Equal("2 of 3 pairs are left out: their real correlation is nearer to 0 than 0.5", Assert.Single(score.Notes));
    }

    [Fact]
    public void Is_not_applicable_with_one_number() =>
        Assert.IsType<Measurement.NotApplicable>(Measure(Metric, Of(Numbers("x", 1, 2)), Of(Numbers("x", 1, 2))));

    private static double? Number(JsonElement pair, string name) =>
        pair.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;
}
