using System.Text.Json.Nodes;
using DataAuditor.Metrics.Tabular.Privacy;
using DataAuditor.Tables;
using static DataAuditor.Metrics.Tests.Tabular.Tables;

namespace DataAuditor.Metrics.Tests.Tabular.Privacy;

public sealed class DpDeltaTests
{
    private static readonly DpDelta Metric = new();
    private static readonly Table Synthetic = Of(Numbers("x", 1));

    [Fact]
    public void Is_the_declared_delta()
    {
        var score = Assert.IsType<Measurement.Score>(Measure("""{ "privacy": { "epsilon": 1, "delta": 0.001, "mechanism": "PATE-GAN" } }""", records: 100));

        Assert.Equal(0.001, score.Value);
        Assert.Equal(0.001, score.Parts.Single(part => part.Name == "declared").Value);
        Assert.Equal(0.1, score.Parts.Single(part => part.Name == "delta times records").Value, 1e-12);
        Assert.Equal("declared by the generator card, not measured; mechanism: PATE-GAN", Assert.Single(score.Notes));
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.5)]
    public void Says_when_it_is_not_below_one_over_the_records(double delta)
    {
        var score = Assert.IsType<Measurement.Score>(Measure(new JsonObject { ["privacy"] = new JsonObject { ["delta"] = delta } }, records: 100));

        Assert.Equal(100 * delta, score.Parts.Single(part => part.Name == "delta times records").Value, 1e-12);
        Assert.Contains($"is not below 1/n = 0.01 for the 100 real records", score.Notes[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_the_check_out_without_real_records()
    {
        var score = Assert.IsType<Measurement.Score>(Metric.Measure(Pair(Synthetic, null), Context("""{ "privacy": { "delta": 0 } }""")));

        Assert.Equal(0, score.Value);
        Assert.Equal("delta times records", Assert.Single(score.Skipped).Name);
    }

    [Fact]
    public void Says_for_which_neighbours_it_is_declared() => Assert.Contains(
        "differ in one edge, not in one record",
        Assert.IsType<Measurement.Score>(Measure("""{ "privacy": { "delta": 0, "unit": "edge" } }""", records: 2)).Notes[1],
        StringComparison.Ordinal);

    [Theory]
    [InlineData(null)]
    [InlineData("""{ "model": "tabula" }""")]
    [InlineData("""{ "privacy": { "epsilon": 1 } }""")]
    public void Is_not_measurable_where_nothing_is_declared(string? card) => Assert.Contains(
        "privacy.delta", Assert.IsType<Measurement.NotApplicable>(Measure(card, records: 2)).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{ "privacy": "yes" }""")]
    [InlineData("""{ "privacy": { "delta": "small" } }""")]
    [InlineData("""{ "privacy": { "delta": -0.1 } }""")]
    [InlineData("""{ "privacy": { "delta": 1.5 } }""")]
    [InlineData("""{ "privacy": { "delta": 1e999 } }""")]
    public void Refuses_what_is_no_delta(string card) => Assert.Contains(
        "privacy", Assert.Throws<AuditException>(() => Measure(card, records: 2)).Message, StringComparison.Ordinal);

    [Fact]
    public void Has_no_score() => Assert.Null(Metric.ScoreOf(1e-5));

    private static Measurement Measure(string? card, int records) => Measure(card is null ? null : JsonNode.Parse(card)!.AsObject(), records);

    private static Measurement Measure(JsonObject? card, int records) =>
        Metric.Measure(Pair(Synthetic, Of(Numbers("x", new double?[records]))), new MetricContext(42, "test") { Generator = card });

    private static MetricContext Context(string card) => new(42, "test") { Generator = JsonNode.Parse(card)!.AsObject() };
}
