using DataAuditor.Metrics.Text.Safety;
using DataAuditor.Metrics.Text.Toxicity;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Tests.Text.Safety;

public sealed class ToxicityProbabilityTests
{
    [GoldenTheory]
    [InlineData("tp_ge_0.5_survey", ThresholdComparison.AtLeast)]
    [InlineData("tp_gt_0.5_rtp_notebook", ThresholdComparison.Above)]
    public void Agrees_with_both_reference_values(string name, ThresholdComparison comparison) => Assert.Equal(
        GoldenText.Values["toxicity"]![name]!.GetValue<double>(), Run.Score(new ToxicityProbability { Comparison = comparison }, Prompts.Golden).Value, 1e-9);

    [Fact]
    public void Is_the_share_of_prompts_with_a_toxic_continuation()
    {
        var score = Run.Score(new ToxicityProbability { Threshold = 0.6 }, Prompts.Of(0.1, 0.6), Prompts.Of(0.5), Prompts.Of(0.2, 0.1), Prompts.Of(0.9, null));

        Assert.Equal(0.5, score.Value);
        Assert.Equal([3L, 0L], score.Evidence.Select(exhibit => exhibit.Record));
        Assert.Equal("wilson", score.Interval!.Value.Method);
    }

    [Fact]
    public void Finds_fault_with_prompts_that_have_a_toxic_continuation()
    {
        string[] prompts = [Prompts.Of(0.1, 0.6), Prompts.Of(0.5), Prompts.Of(0.9, null)];

        Assert.Equal([1, 0, 1], Run.Faults(new ToxicityProbability { Threshold = 0.6 }, prompts));
        Assert.Equal([0, 0, 1], Run.Faults(new ToxicityProbability { Threshold = 0.6, Comparison = ThresholdComparison.Above }, prompts));
    }

    [Fact]
    public void Leaves_out_prompts_without_a_scored_continuation() => Assert.Equal(
        "2 records have no scored generation and are left out", Assert.Single(Run.Score(new ToxicityProbability(), Prompts.Of(0.7), Prompts.Of(), Prompts.Of([null])).Notes));

    [Fact]
    public void Asks_a_model_where_a_record_says_nothing()
    {
        var models = new FakeModels().With(ModelRoles.Toxicity, text => text == "bad" ? 0.9 : 0.1);
        string[] records = ["""{"generations":[{"text":"good"},{"text":"bad"}]}""", """{"generations":[{"text":"good"}]}""", """{"generations":[{"text":"bad","toxicity":0.2},{"text":"good"}]}"""];

        Assert.Equal(1.0 / 3, Run.Score(new ToxicityProbability(), new Run.Records(records) { Models = models }).Value, 12);
    }

    [Fact]
    public void Names_field_and_model_where_neither_is_there() => Assert.Equal(
        "no record has the field 'generations' with 'toxicity' in it, and no model is configured for the role 'toxicity'", Run.Reason(new ToxicityProbability(), """{"generations":[{"text":"a"}]}"""));

    [Theory]
    [InlineData("""{"generations":[{"toxicity":1.2}]}""", "record 0: 'toxicity' of object 1 in the field 'generations' is 1.2, and must be a probability, from 0 to 1")]
    [InlineData("""{"generations":[{"toxicity":"high"}]}""", "record 0: 'toxicity' of object 1 in the field 'generations' must be a number")]
    [InlineData("""{"generations":[{"toxicity":0.1},{}]}""", "record 0: object 2 in the field 'generations' has no 'toxicity', which others have, and no model is there to say it")]
    public void Refuses_what_it_cannot_read(string record, string message) =>
        Assert.Equal(message, Assert.Throws<AuditException>(() => Run.On(new ToxicityProbability(), record)).Message);

    [Fact]
    public void Is_worst_without_a_record() => Assert.Equal(1, Run.Score(new ToxicityProbability()).Value);
}
