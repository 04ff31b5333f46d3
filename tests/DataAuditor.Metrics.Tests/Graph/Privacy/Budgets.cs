using System.Text.Json.Nodes;
using DataAuditor.Metrics.Graph.Budget;

namespace DataAuditor.Metrics.Tests.Graph.Privacy;

/// <summary>Records with a declared budget, and what holds for the budget of any kind of neighbours.</summary>
internal static class Budgets
{
    public static Run.Records Records(string? budget, params IReadOnlyList<string> synthetic) =>
        new(synthetic) { Generator = budget is null ? null : new JsonObject { ["privacy"] = JsonNode.Parse(budget) } };

    public static string Runs(IEnumerable<int> with, IEnumerable<int> without) => Run.Record(("audit_scores", new { with, without }));

    public static string Reason(DeclaredPrivacy metric, string? budget, params IReadOnlyList<string> synthetic) =>
        Assert.IsType<Measurement.NotApplicable>(Run.On(metric, Records(budget, synthetic))).Reason;

    public static void AssertUnit(DeclaredPrivacy metric, string own, string other)
    {
        Assert.Equal(2, Run.Score(metric, Records($$"""{ "epsilon": 2, "unit": "{{own}}" }""", GraphRecords.Path(3))).Value);
        Assert.Equal(
            $"the generator card declares a budget for neighbours that differ in one '{other}', not in one '{own}'",
            Reason(metric, $$"""{ "epsilon": 2, "unit": "{{other}}" }""", GraphRecords.Path(3)));
    }

    public static void AssertNeeds(DeclaredPrivacy metric, string unit)
    {
        Assert.Equal("the generator card declares no 'privacy.epsilon'", Reason(metric, null, GraphRecords.Path(3)));
        Assert.Equal("the generator card declares no 'privacy.epsilon'", Reason(metric, $$"""{ "unit": "{{unit}}" }""", GraphRecords.Path(3)));
        Assert.Contains($"for this metric it is '{unit}'", Reason(metric, """{ "epsilon": 1 }""", GraphRecords.Path(3)), StringComparison.Ordinal);
        Assert.Equal("there is no synthetic record", Reason(metric, $$"""{ "epsilon": 1, "unit": "{{unit}}" }"""));
        Assert.Null(metric.ScoreOf(1));
    }
}
