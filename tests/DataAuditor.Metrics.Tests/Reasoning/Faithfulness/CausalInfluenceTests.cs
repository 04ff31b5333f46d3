using DataAuditor.Metrics.Reasoning.Answers;
using DataAuditor.Metrics.Reasoning.Faithfulness;

namespace DataAuditor.Metrics.Tests.Reasoning.Faithfulness;

public sealed class CausalInfluenceTests
{
    private static readonly string[] Toy = [Record("Paris", "Rome", "Paris"), Record("Paris", "paris.", "Rome"), Record(7, 8), Record("7", "nine", 7)];

    [Fact]
    public void Is_the_share_of_answers_that_a_corrupted_chain_changes()
    {
        var score = Run.Score(new CausalInfluence(), Toy);

        Assert.Equal(0.75, score.Value);
        Assert.Equal("wilson", score.Interval!.Value.Method);
        Assert.Equal((1L, "the answer 'Paris' stays with a corrupted chain"), score.Evidence.Select(exhibit => (exhibit.Record, exhibit.Detail)).Single());
    }

    [Fact]
    public void Says_how_many_answers_change_without_a_chain_where_records_say_so()
    {
        var removed = Assert.Single(Run.Score(new CausalInfluence(), Toy).Parts);

        Assert.Equal(("without-chain", 1.0 / 3), (removed.Name, removed.Value));
        Assert.Empty(Run.Score(new CausalInfluence(), Toy[2]).Parts);
    }

    [Fact]
    public void Compares_answers_as_it_is_told() => Assert.Equal(1, Run.Score(new CausalInfluence { Checker = AnswerChecker.Exact }, Toy[1]).Value);

    [Fact]
    public void Leaves_out_what_cannot_be_compared()
    {
        var score = Run.Score(new CausalInfluence { Checker = AnswerChecker.Numeric }, Record("7", "8"), Record("many", "8"));

        Assert.Equal(1, score.Value);
        Assert.Equal("1 record has no answer that can be compared and is left out", Assert.Single(score.Notes));
    }

    [Fact]
    public void Finds_fault_with_each_answer_that_stays() => Assert.Equal([0, 1, 0, 0], Run.Faults(new CausalInfluence(), Toy));

    [Fact]
    public void Refuses_what_is_no_answer() => Assert.Throws<AuditException>(() => Run.On(new CausalInfluence(), Record("7", new[] { 1 })));

    [Fact]
    public void Is_not_measurable_without_answers_of_corrupted_chains() =>
        Assert.Equal("no record has the field 'answer_corrupted_chain'", Run.Reason(new CausalInfluence(), Run.Record(("answer", "7"))));

    [Fact]
    public void Is_worst_without_a_record() => Assert.Equal(0, Run.Score(new CausalInfluence()).Value);

    private static string Record(object answer, object corrupted, object? removed = null) =>
        Run.Record(("answer", answer), ("answer_corrupted_chain", corrupted), ("answer_without_chain", removed));
}
