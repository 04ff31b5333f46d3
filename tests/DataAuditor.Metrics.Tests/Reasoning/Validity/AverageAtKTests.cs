using DataAuditor.Metrics.Reasoning.Validity;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Tests.Reasoning.Validity;

public sealed class AverageAtKTests
{
    [Fact]
    public void Is_the_mean_over_the_first_k_samples()
    {
        var score = Run.Score(new AverageAtK { K = 2 }, Answers("1", "2", "2"), Answers("1", "1", "2"));

        Assert.Equal(0.75, score.Value);
        Assert.StartsWith("1 of 3 samples are right; sample 2: answer '2', gold '1'", Assert.Single(score.Evidence).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_the_share_of_tests_for_programs()
    {
        var models = new FakeModels().With(ModelRoles.Sandbox, run => new ProgramOutcome([.. run.Tests.Select((_, test) => new TestOutcome(test < run.Code.Length, "no"))]));
        var record = Run.Record(("samples", new[] { "ab", "a" }), ("tests", new[] { "1", "2" }));

        Assert.Equal(0.75, Run.Score(new AverageAtK { K = 2 }, new Run.Records([record]) { Models = models }).Value);
    }

    [Fact]
    public void Is_the_share_of_counted_samples() => Assert.Equal(0.3, Run.Score(new AverageAtK(), Run.Record(("n", 10), ("c", 3))).Value);

    [Fact]
    public void Leaves_out_records_with_fewer_samples() =>
        Assert.Equal("every record has fewer than 8 samples", Run.Reason(new AverageAtK(), Answers("1")));

    [Fact]
    public void Is_worst_without_a_record() => Assert.Equal(0, Run.Score(new AverageAtK()).Value);

    private static string Answers(params string[] samples) => Run.Record(("samples", samples), ("gold", "1"));
}
