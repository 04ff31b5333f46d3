using DataAuditor.Metrics.Log.Fidelity;

namespace DataAuditor.Metrics.Tests.Log.Fidelity;

public sealed class VariableF1Tests
{
    [GoldenFact]
    public void Agrees_with_the_golden_cases_of_fields_and_of_statements()
    {
        var golden = GoldenLogText.Aggregate;
        double precision = (double)golden["vp_micro"]!, recall = (double)golden["vr_micro"]!;
        foreach (var score in new[] { Run.Score(new VariableF1(), GoldenLogText.Extracted), Run.Score(new VariableF1 { Statements = true }, GoldenLogText.Statements) })
        {
            Assert.Equal((double)golden["vf1_harmonic_of_means"]!, score.Value, 1e-12);
            Assert.Equal((double)golden["vf1_mean"]!, score.Parts.Single(part => part.Name == "mean").Value, 1e-12);
            Assert.Equal(2 * precision * recall / (precision + recall), score.Parts.Single(part => part.Name == "micro").Value, 1e-12);
        }
    }

    // P = (1 + ½)/2, R = (½ + 1)/2; each record's own F1 is ⅔; 2 of 3 found both ways.
    [Fact]
    public void Is_the_harmonic_mean_of_the_two_means()
    {
        var score = Run.Score(new VariableF1(), Record(["a"], ["a", "b"]), Record(["a", "b"], ["a"]));

        Assert.Equal(0.75, score.Value, 12);
        Assert.Equal(["mean", "micro"], score.Parts.Select(part => part.Name));
        Assert.All(score.Parts, part => Assert.Equal(2.0 / 3, part.Value, 12));
        Assert.Equal("delta", score.Interval!.Value.Method);
    }

    [Fact]
    public void Is_0_where_nothing_is_found() => Assert.Equal(0, Run.Score(new VariableF1(), Record(["a"], ["b"]), Record(["c"], ["d"])).Value);

    private static string Record(string[] given, string[] gold) => Run.Record(("parameters", given), ("gold_parameters", gold));
}
