using DataAuditor.Metrics.Json.Privacy;

namespace DataAuditor.Metrics.Tests.Json.Privacy;

public sealed class ModelConsistencyTests
{
    private const string First = """{"model_metric":{"name":"AUROC","real":0.5,"relexicalised":0.75,"age":{"old":{"real":0.5,"relexicalised":1},"young":{"real":1,"relexicalised":0.75}},"rural":{"real":1,"relexicalised":0}}}""";
    private const string Second = """{"model_metric":{"real":1,"relexicalised":0.25,"rural":{"real":0.5,"relexicalised":0.5,"folds":{"first":1}}}}""";

    [Fact]
    public void Is_the_mean_distance_of_the_two_scores()
    {
        var score = Run.Score(new ModelConsistency(), First, Second);

        Assert.Equal(0.5, score.Value);
        Assert.Equal("student-t", score.Interval!.Value.Method);
        Assert.Equal(0, score.Interval.Value.Low);
    }

    [Fact]
    public void Has_a_part_for_each_subgroup()
    {
        var parts = Run.Score(new ModelConsistency(), First, Second).Parts;

        Assert.Equal([("age: old", 0.5), ("age: young", 0.25), ("rural", 0.5)], parts.Select(part => (part.Name, part.Value)));
        Assert.Equal([("real", 0.75), ("relexicalised", 0.25)], parts[2].Details.Select(detail => (detail.Key, detail.Value)));
    }

    [Fact]
    public void Shows_the_widest_distances_first()
    {
        var evidence = Run.Score(new ModelConsistency(), First, Second).Evidence;

        Assert.Equal((0L, "rural", "the model scores 0 on relexicalised data, and 1 on real data"), (evidence[0].Record, evidence[0].Part, evidence[0].Detail));
        Assert.Equal(5, evidence.Count);
    }

    [Fact]
    public void Is_about_the_records_that_tell_of_a_model() => Assert.Equal(0.25, Run.Score(new ModelConsistency(), First, "{}", """{"model_metric":null}""").Value);

    [Theory]
    [InlineData("[1, 2]", "")]
    [InlineData("""{"real":1}""", "")]
    [InlineData("""{"real":1,"relexicalised":"1"}""", "")]
    [InlineData("""{"real":1,"relexicalised":1e999}""", "")]
    [InlineData("""{"real":1,"relexicalised":1,"rural":{"real":1}}""", ", as must its subgroup 'rural'")]
    [InlineData("""{"real":1,"relexicalised":1,"age":{"old\n":{"mean":1}}}""", ", as must its subgroup 'age: old↵'")]
    public void Refuses_what_lacks_one_of_the_scores(string metric, string subgroup) => Assert.Equal(
        $"record 0: the field 'model_metric' must be an object with the numbers 'real' and 'relexicalised'{subgroup}",
        Assert.Throws<AuditException>(() => Run.On(new ModelConsistency(), $$"""{"model_metric":{{metric}}}""")).Message);

    [Fact]
    public void Takes_a_lone_surrogate_in_a_name_as_it_is_written() =>
        Assert.Equal("\\ud800", Assert.Single(Run.Score(new ModelConsistency(), """{"model_metric":{"real":1,"relexicalised":1,"\ud800":{"real":1,"relexicalised":1}}}""").Parts).Name);

    [Fact]
    public void Is_not_measurable_where_no_record_tells()
    {
        Assert.Equal("no record has the field 'model_metric'", Run.Reason(new ModelConsistency(), "{}"));
        Assert.Equal("there is no synthetic record", Run.Reason(new ModelConsistency()));
    }
}
