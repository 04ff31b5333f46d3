using DataAuditor.Metrics.Reasoning.Validity;

namespace DataAuditor.Metrics.Tests.Reasoning.Validity;

public sealed class ConsistencyTests
{
    // 2 of 3, 1 of 1, and a record without an equivalent input.
    [Fact]
    public void Is_the_mean_share_of_equivalent_inputs_with_the_same_prediction()
    {
        var score = Run.Score(new Consistency(), Record("True", "true", "False", true), Record(0, 0), Record("Unknown"));

        Assert.Equal((2.0 / 3 + 1) / 2, score.Value, 12);
        Assert.Equal("1 record has no equivalent input and is left out", Assert.Single(score.Notes));
        Assert.Equal((0L, "the consistency over 3 equivalent inputs is 0.6667"), score.Evidence.Select(exhibit => (exhibit.Record, exhibit.Detail)).Single());
    }

    [Fact]
    public void Leaves_out_records_without_the_field() =>
        Assert.Equal(0.5, Run.Score(new Consistency(), Record("a", "a", "b"), Run.Record(("prediction", "a"))).Value);

    [Fact]
    public void Speaks_for_robustness_too() => Assert.True(new Consistency().Info.Covers(Dimension.Robustness));

    [Fact]
    public void Refuses_what_is_no_array_of_labels()
    {
        const string Message = "record 0: the field 'perturbed_predictions' must be an array of labels: texts, numbers, or true or false";

        Assert.Equal(Message, Assert.Throws<AuditException>(() => Run.On(new Consistency(), Record("a", [null]))).Message);
        Assert.Equal(Message, Assert.Throws<AuditException>(() => Run.On(new Consistency(), """{"prediction":"a","perturbed_predictions":{"b":1}}""")).Message);
    }

    [Fact]
    public void Names_the_field_where_no_record_has_it() =>
        Assert.Equal("no record has the field 'perturbed_predictions'", Run.Reason(new Consistency(), Run.Record(("prediction", "a"))));

    [Fact]
    public void Is_worst_without_a_record() => Assert.Equal(0, Run.Score(new Consistency()).Value);

    private static string Record(object prediction, params object?[] perturbed) => Run.Record(("prediction", prediction), ("perturbed_predictions", perturbed));
}
