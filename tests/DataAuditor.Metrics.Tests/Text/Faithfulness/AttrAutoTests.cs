using DataAuditor.Metrics.Text.Faithfulness;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Tests.Text.Faithfulness;

public sealed class AttrAutoTests
{
    // The best evidence of each sentence: (0.8 + 0.2) / 2, and 1.
    [Fact]
    public void Is_the_mean_support_by_the_best_evidence()
    {
        var score = Run.Score(new AttrAuto(), Record("[[0.1, 0.8], [0.2, 0]]"), Record("[[1]]"));

        Assert.Equal(0.75, score.Value, 12);
        Assert.Equal((0L, "the mean support of its sentences is 0.5"), (Assert.Single(score.Evidence).Record, score.Evidence[0].Detail));
    }

    [Fact]
    public void Has_no_support_without_evidence() => Assert.Equal(0.5, Run.Score(new AttrAuto(), Record("[[1], []]")).Value);

    [Fact]
    public void Asks_a_model_whether_the_evidence_entails_each_sentence()
    {
        var models = new FakeModels().With(ModelRoles.Nli, pair => new Entailment(pair.First.Contains(pair.Second, StringComparison.Ordinal) ? 1 : 0.25, 0, 0));
        var record = Run.Record(("text", "It is red. It is blue."), ("evidence", new[] { "They say: It is red.", "Nothing." }));

        Assert.Equal(0.625, Run.Score(new AttrAuto(), new Run.Records([record]) { Models = models }).Value);
    }

    [Theory]
    [InlineData("[[2]]", "record 0: a number for sentence 1 in the field 'entailment' is 2, and must be a probability, from 0 to 1")]
    [InlineData("[\"yes\"]", "record 0: the field 'entailment' must be an array with probabilities for each sentence")]
    [InlineData("{}", "record 0: the field 'entailment' must be an array with probabilities for each sentence")]
    public void Refuses_what_it_cannot_read(string entailment, string message) =>
        Assert.Equal(message, Assert.Throws<AuditException>(() => Run.On(new AttrAuto(), Record(entailment))).Message);

    [Fact]
    public void Names_field_and_model_where_neither_is_there() =>
        Assert.Equal("no record has the field 'entailment', and no model is configured for the role 'nli'", Run.Reason(new AttrAuto(), Run.Texts("a")));

    [Fact]
    public void Is_worst_without_a_sentence() => Assert.Equal(0, Run.Score(new AttrAuto(), Record("[]")).Value);

    private static string Record(string entailment) => $$"""{"entailment":{{entailment}}}""";
}
