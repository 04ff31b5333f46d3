using DataAuditor.Metrics.Text.Faithfulness;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Tests.Text.Faithfulness;

public sealed class PresIntentTests
{
    [GoldenFact]
    public void Agrees_with_the_reference_value()
    {
        var golden = GoldenText.Values["preservation"]!;

        Assert.Equal(golden["pres_intent"]!.GetValue<double>(), Run.Score(new PresIntent(), [.. golden["intent"]!.Numbers().Select(intent => Run.Record(("intent_preserved", intent)))]).Value, 1e-9);
    }

    [Fact]
    public void Is_the_share_of_revisions_that_keep_the_intent()
    {
        var score = Run.Score(new PresIntent(), Run.Record(("intent_preserved", true)), Run.Record(("intent_preserved", 0)), Run.Record(("intent_preserved", 1)), Run.Record(("intent_preserved", true)));

        Assert.Equal(0.75, score.Value);
        Assert.Equal(1, Assert.Single(score.Evidence).Record);
        Assert.Equal("wilson", score.Interval!.Value.Method);
    }

    [Fact]
    public void Asks_a_judge_where_a_record_says_nothing()
    {
        var models = new FakeModels().With(ModelRoles.Judge, question => new JudgeAnswer(question.Fields[0].Value == question.Fields[1].Value ? 1 : 0.4, 0, "because"));
        string[] records = [Run.Record(("original", "a"), ("text", "a")), Run.Record(("original", "a"), ("text", "b"))];

        Assert.Equal(0.5, Run.Score(new PresIntent(), new Run.Records(records) { Models = models }).Value);
    }

    [Fact]
    public void Refuses_what_is_neither_true_nor_false() => Assert.Equal(
        "record 0: the field 'intent_preserved' must be true or false, and is 0.5", Assert.Throws<AuditException>(() => Run.On(new PresIntent(), Run.Record(("intent_preserved", 0.5)))).Message);

    [Fact]
    public void Names_field_and_model_where_neither_is_there() =>
        Assert.Equal("no record has the field 'intent_preserved', and no model is configured for the role 'judge'", Run.Reason(new PresIntent(), Run.Texts("a")));

    [Fact]
    public void Is_worst_without_a_record() => Assert.Equal(0, Run.Score(new PresIntent()).Value);
}
