using DataAuditor.Metrics.Text.Dialogues;
using DataAuditor.Metrics.Text.Validity;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Tests.Text.Validity;

public sealed class UslHTests
{
    private static readonly string Good = Record(0.9, 0.8, 0.5);

    private static readonly string Unlikable = Record(1, 1, 0);

    [GoldenTheory]
    [InlineData("A", UslMethod.A)]
    [InlineData("H", UslMethod.H)]
    [InlineData("HS", UslMethod.Hs)]
    public void Agrees_with_the_reference_implementation(string name, UslMethod method)
    {
        var golden = GoldenText.Values["usl_h"]!;
        Assert.All(golden["cases"]!.AsArray(), one =>
        {
            var record = Record(one!["u"]!.GetValue<double>(), one["s"]!.GetValue<double>(), one["l"]!.GetValue<double>());
            var score = Run.Score(new UslH { Method = method, Alpha = [0.33, 0.33, 0.34] }, record);
            Assert.Equal(one[name]!.GetValue<double>(), score.Value, 1e-9);
        });
    }

    // (0.9 + 0.9·0.8 + 0.9·0.8·0.5) / 3 = 0.66, and 2/3.
    [Fact]
    public void Is_the_mean_over_records_of_what_each_quality_adds_as_far_as_the_one_before_holds()
    {
        var score = Run.Score(new UslH(), Good, Unlikable);

        Assert.Equal((0.66 + (2.0 / 3)) / 2, score.Value, 12);
        Assert.Equal("student-t", score.Interval!.Value.Method);
        Assert.Equal([0L, 1L], score.Evidence.Select(exhibit => exhibit.Record));
    }

    [Fact]
    public void Joins_several_qualities_of_likability_by_their_weights()
    {
        var record = Record(1, 1, new { specific = 1.0, empathetic = 0.25 });

        Assert.Equal((2 + 0.625) / 3, Run.Score(new UslH(), record).Value, 12);
        Assert.Equal((2 + 0.4) / 3, Run.Score(new UslH { Beta = new Dictionary<string, double> { ["specific"] = 0.2, ["empathetic"] = 0.8 } }, record).Value, 12);
    }

    [Fact]
    public void Asks_models_where_a_record_says_nothing()
    {
        var models = new FakeModels().With(ModelRoles.Understandability, _ => 1).With(ModelRoles.Sensibleness, pair => pair == new TextPair("Hi\nHow are you?", "Fine.") ? 0.5 : 0).With(ModelRoles.Likability, _ => 1);
        var record = Run.Record(("history", new[] { "Hi" }), ("prompt", "How are you?"), ("text", "Fine."));

        Assert.Equal(2.0 / 3, Run.Score(new UslH(), new Run.Records([record]) { Models = models }).Value, 12);
    }

    [Fact]
    public void Names_field_and_model_where_neither_is_there() => Assert.Equal(
        "no record has the field 'likable', and no model is configured for the role 'likability'", Run.Reason(new UslH(), Run.Record(("understandable", 1), ("sensible", 1))));

    [Fact]
    public void Refuses_what_is_no_probability() => Assert.Equal(
        "record 0: the field 'sensible' is 1.5, and must be a probability, from 0 to 1", Assert.Throws<AuditException>(() => Run.On(new UslH(), Record(1, 1.5, 1))).Message);

    [Fact]
    public void Refuses_a_quality_without_a_weight() => Assert.Equal(
        "record 0: the quality 'b' has no weight in option 'beta'",
        Assert.Throws<AuditException>(() => Run.On(new UslH { Beta = new Dictionary<string, double> { ["a"] = 1 } }, Record(1, 1, new { a = 1, b = 1 }))).Message);

    [Fact]
    public void Is_not_measurable_with_weights_that_are_none() =>
        Assert.Equal("option 'alpha' must be three numbers from 0 to 1 that add up to 1", Run.Reason(new UslH { Alpha = [1, 1, 1] }, Good));

    [Fact]
    public void Is_worst_without_a_record() => Assert.Equal(0, Run.Score(new UslH()).Value);

    [Fact]
    public void Is_one_measurement_where_options_are_equal() => Assert.Equal(new UslH { Alpha = [0.5, 0.25, 0.25] }, new UslH { Alpha = [0.5, 0.25, 0.25] });

    private static string Record(double understandable, double sensible, object likable) =>
        Run.Record(("understandable", understandable), ("sensible", sensible), ("likable", likable));
}
