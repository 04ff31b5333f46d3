using DataAuditor.Metrics.Log.Fidelity;

namespace DataAuditor.Metrics.Tests.Log.Fidelity;

public sealed class VariableRecallTests
{
    [GoldenFact]
    public void Agrees_with_the_golden_cases_of_fields_and_of_statements()
    {
        var golden = GoldenLogText.Aggregate;
        foreach (var score in new[] { Run.Score(new VariableRecall(), GoldenLogText.Extracted), Run.Score(new VariableRecall { Statements = true }, GoldenLogText.Statements) })
        {
            Assert.Equal((double)golden["vr"]!, score.Value, 1e-12);
            Assert.Equal((double)golden["vr_micro"]!, score.Parts.Single(part => part.Name == "micro").Value, 1e-12);
        }
    }

    // 1 of 2; none missed where there is none.
    [Fact]
    public void Is_the_mean_share_of_variables_that_were_found()
    {
        var score = Run.Score(new VariableRecall(), Record(["b"], ["b", "c"]), Record(["x"], []));

        Assert.Equal(0.75, score.Value);
        Assert.Equal(0.5, Assert.Single(score.Parts).Value);
        Assert.NotNull(score.Interval);
    }

    [Fact]
    public void Is_the_worst_without_a_record() => Assert.Equal(0, Run.Score(new VariableRecall(), Array.Empty<string>()).Value);

    private static string Record(string[] given, string[] gold) => Run.Record(("parameters", given), ("gold_parameters", gold));
}
