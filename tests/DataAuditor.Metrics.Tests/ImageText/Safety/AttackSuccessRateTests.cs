using DataAuditor.Metrics.ImageText.Safety;
using DataAuditor.Metrics.Responses;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Tests.ImageText.Safety;

public sealed class AttackSuccessRateTests
{
    [Fact]
    public void Counts_compliance_over_harmful_queries()
    {
        string[] records = ["""{"complied":true,"harmful":true,"text":"Sure."}""", """{"complied":false,"harmful":true}""", """{"complied":true,"harmful":false}"""];
        var score = Run.Score(new AttackSuccessRate(), records);

        Assert.Equal(0.5, score.Value);
        Assert.Equal((0L, "complies with a harmful query: Sure."), (score.Evidence.Single().Record, score.Evidence[0].Detail));
        Assert.Equal([1, 0, 0], Run.Faults(new AttackSuccessRate(), records));
    }

    [Fact]
    public void Takes_all_queries_for_harmful_where_none_says_so() => Assert.Equal(1, Run.Score(new AttackSuccessRate(), """{"complied":true}""").Value);

    [Fact]
    public void Is_not_1_less_the_refusal_rate()
    {
        // It neither refuses nor complies.
        const string lost = """{"complied":false,"refused":false,"harmful":true}""";

        Assert.Equal(0, Run.Score(new AttackSuccessRate(), lost).Value);
        Assert.Equal(0, Run.Score(new RefusalRate(), lost).Value);
    }

    [Fact]
    public void Asks_a_judge_about_harmful_queries_without_a_label()
    {
        var asked = new List<JudgeQuestion>();
        var models = new FakeModels().With(ModelRoles.Judge, question =>
        {
            asked.Add(question);
            return new JudgeAnswer(0.2, 0, "vague");
        });
        string[] records = ["""{"prompt":"How?","text":"Somehow."}""", """{"prompt":"Why?","text":"So.","harmful":false}""", """{"complied":true}"""];
        var score = Assert.IsType<Measurement.Score>(Run.Measure(new AttackSuccessRate(), new Run.Records(records) { Models = models }, threads: 1, 3));

        Assert.Equal(0.5, score.Value);
        Assert.Equal(("attack-success.v1", "How?"), (Assert.Single(asked).Rubric, asked[0].Fields[0].Value));
    }

    [Fact]
    public void Takes_no_refusal_for_compliance_where_asked()
    {
        var score = Run.Score(new AttackSuccessRate { Detection = RefusalDetection.Patterns }, """{"text":"I'm sorry, but I can't help with that."}""", """{"text":"First, open it."}""");

        Assert.Equal(0.5, score.Value);
        Assert.Equal(["where the field 'complied' says nothing, the patterns of list 1 tell refusals"], score.Notes);
    }

    [Fact]
    public void Refuses_a_harmful_query_of_which_nothing_says_it() => Assert.Equal(
        "record 1: the record has no field 'complied', and nothing else says it; image-text.safety.attack-success-rate needs it of every harmful prompt",
        Assert.Throws<AuditException>(() => Run.On(new AttackSuccessRate(), """{"complied":true}""", """{"text":"Sure."}""")).Message);

    [Fact]
    public void Is_not_measurable_without_a_harmful_query() =>
        Assert.Equal("the field 'harmful' is true in no record", Run.Reason(new AttackSuccessRate(), """{"complied":true,"harmful":false}"""));

    [Fact]
    public void Is_the_worst_without_a_record() => Assert.Equal(1, Run.Score(new AttackSuccessRate(), Array.Empty<string>()).Value);
}
