using DataAuditor.Metrics.Graph.Privacy;
using static DataAuditor.Metrics.Tests.Graph.Privacy.Budgets;

namespace DataAuditor.Metrics.Tests.Graph.Privacy;

public sealed class EdgeLdpTests
{
    private static readonly EdgeLdp Metric = new();

    [Fact]
    public void Is_what_is_declared() =>
        Assert.Equal(0.5, Run.Score(Metric, Records("""{ "epsilon": 0.5, "delta": 0, "unit": "edge-local" }""", GraphRecords.Path(10))).Value);

    [Fact]
    public void Has_no_delta() => Assert.Equal(
        "edge-level local differential privacy has δ = 0, and the generator card declares δ = 1E-09",
        Reason(Metric, """{ "epsilon": 1, "delta": 1e-9, "unit": "edge-local" }""", GraphRecords.Path(10)));

    [Fact]
    public void Is_for_neighbours_of_its_own_kind() => AssertUnit(Metric, "edge-local", "edge");

    [Fact]
    public void Is_not_measurable_where_nothing_is_declared() => AssertNeeds(Metric, "edge-local");
}
