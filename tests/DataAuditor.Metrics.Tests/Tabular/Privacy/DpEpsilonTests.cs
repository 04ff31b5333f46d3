using System.Text.Json.Nodes;
using DataAuditor.Metrics.Tabular.Privacy;
using DataAuditor.Metrics.Tests.Tabular.Fidelity;
using DataAuditor.Tables;
using static DataAuditor.Metrics.Tests.Tabular.Tables;

namespace DataAuditor.Metrics.Tests.Tabular.Privacy;

public sealed class DpEpsilonTests
{
    private const string Measured = "measured lower bound";

    private static readonly DpEpsilon Metric = new();
    private static readonly Table Real = AlphaPrecisionTests.Cloud(1, 500, 1);

    [Fact]
    public void Is_what_is_declared_and_says_so()
    {
        var score = Score("""{ "privacy": { "epsilon": 3, "delta": 1e-6, "mechanism": "DP-SGD" } }""", AlphaPrecisionTests.Cloud(2, 500, 1));

        Assert.Equal(3, score.Value);
        Assert.Equal(3, score.Parts.Single(part => part.Name == "declared").Value);
        Assert.Equal("declared by the generator card, not measured; mechanism: DP-SGD", score.Notes[0]);
        Assert.Equal(0, score.Parts.Single(part => part.Name == Measured).Value, 0.2);
        Assert.Contains("proves no more than", score.Notes[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Says_when_an_attack_refutes_the_declaration()
    {
        var score = Score("""{ "privacy": { "epsilon": 1 } }""", Real);

        var measured = score.Parts.Single(part => part.Name == Measured);
        Assert.Equal(1, score.Value);
        Assert.True(measured.Value > 3);
        Assert.Equal(1, measured.Detail("true claims"));
        Assert.Equal(0, measured.Detail("false claims"));
        Assert.Contains("the declared ε cannot hold", score.Notes[1], StringComparison.Ordinal);
    }

    [GoldenFact]
    public void Refutes_a_budget_declared_for_the_memorised_table()
    {
        Measurement.Score Of(string variant) => Assert.IsType<Measurement.Score>(
            Metric.Measure(Pair(Adult.Synthetic(variant), Adult.Real, 2, holdout: Adult.Holdout), Context("""{ "privacy": { "epsilon": 1, "delta": 1e-6 } }""")));

        Assert.True(Of("memorised").Parts.Single(part => part.Name == Measured).Value > 2);
        Assert.True(Of("good").Parts.Single(part => part.Name == Measured).Value < 0.5);
    }

    [Fact]
    public void Is_measured_without_other_tables_and_says_what_the_bound_needs()
    {
        var score = Assert.IsType<Measurement.Score>(Metric.Measure(Pair(Real, null), Context("""{ "privacy": { "epsilon": 0 } }""")));

        Assert.Equal(0, score.Value);
        Assert.Equal(Measured, Assert.Single(score.Skipped).Name);
    }

    [Fact]
    public void Does_not_depend_on_the_number_of_threads()
    {
        Measurement Run(int threads) => Metric.Measure(
            Pair(Real, Real, threads, holdout: AlphaPrecisionTests.Cloud(3, 300, 1)),
            new MetricContext(42, "test") { Threads = threads, Generator = JsonNode.Parse("""{ "privacy": { "epsilon": 1 } }""")!.AsObject() });

        MeasurementAssert.Same(Run(1), Run(4));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("""{ "seed": 1 }""")]
    [InlineData("""{ "privacy": { "delta": 0.1 } }""")]
    public void Is_not_measurable_where_nothing_is_declared(string? card) => Assert.Contains(
        "privacy.epsilon", Assert.IsType<Measurement.NotApplicable>(Metric.Measure(Pair(Real, Real), Context(card))).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{ "privacy": { "epsilon": "low" } }""")]
    [InlineData("""{ "privacy": { "epsilon": -1 } }""")]
    public void Refuses_what_is_no_epsilon(string card) => Assert.Throws<AuditException>(() => Metric.Measure(Pair(Real, Real), Context(card)));

    [Fact]
    public void Has_no_score() => Assert.Null(Metric.ScoreOf(1));

    private static Measurement.Score Score(string card, Table synthetic) => Assert.IsType<Measurement.Score>(
        Metric.Measure(Pair(synthetic, Real, holdout: AlphaPrecisionTests.Cloud(3, 500, 1)), Context(card)));

    private static MetricContext Context(string? card) => new(42, "test") { Generator = card is null ? null : JsonNode.Parse(card)!.AsObject() };
}
