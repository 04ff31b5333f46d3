using DataAuditor.Metrics.Text.Faithfulness;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Tests.Text.Faithfulness;

public sealed class PersonaConsistencyTests
{
    // Statements: contradicted by one of two facts, not, not; and at ½, contradicted.
    [Fact]
    public void Is_the_share_of_statements_that_no_fact_contradicts()
    {
        var score = Run.Score(new PersonaConsistency(), """{"contradiction":[[0.1,0.9],[0.4,0.3],[0,0]]}""", """{"contradiction":[0.5]}""");

        Assert.Equal(0.5, score.Value);
        Assert.Equal([(0L, "the contradiction of statement 1 is 0.9"), (1L, "the contradiction of statement 1 is 0.5")], score.Evidence.Select(exhibit => (exhibit.Record, exhibit.Detail)));
    }

    [Fact]
    public void Asks_a_model_with_the_fact_as_premise()
    {
        var models = new FakeModels().With(ModelRoles.Nli, pair => new Entailment(0, 0, pair == new TextPair("I have a dog.", "I never had a dog.") ? 1 : 0));
        var record = Run.Record(("text", "I never had a dog. I live in Rome."), ("persona", new[] { "I live in Rome.", "I have a dog." }));

        Assert.Equal(0.5, Run.Score(new PersonaConsistency(), new Run.Records([record]) { Models = models }).Value);
    }

    [Fact]
    public void Is_worst_without_a_statement_or_a_persona()
    {
        Assert.Equal("no record has a statement beside a persona: the worst value", Assert.Single(Run.Score(new PersonaConsistency(), """{"contradiction":[[],[]]}""").Notes));
        Assert.Equal(0, Run.Score(new PersonaConsistency()).Value);
    }
}
