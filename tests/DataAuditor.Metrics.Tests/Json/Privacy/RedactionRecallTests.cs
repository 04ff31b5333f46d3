using DataAuditor.Metrics.Json.Privacy;
using DataAuditor.Metrics.Tests.Entities;

namespace DataAuditor.Metrics.Tests.Json.Privacy;

public sealed class RedactionRecallTests
{
    [GoldenFact]
    public void Is_the_golden_value_of_each_type()
    {
        var golden = EntityRecords.GoldenByType;
        var score = Run.Score(new RedactionRecall(), EntityRecords.Golden);
        var types = score.Parts.Where(part => !part.IsReference).ToArray();

        Assert.Equal(golden.Keys.Order(StringComparer.Ordinal), types.Select(part => part.Name));
        Assert.All(types, part => Assert.Equal(golden[part.Name]["recall_micro"]!.GetValue<double>(), part.Value, 1e-12));
        Assert.Equal(97.0 / 113, score.Value, 1e-12);
    }

    // Two of four entities; a third of the first document's and all of the second's; the third has none.
    [Fact]
    public void Is_the_share_of_entities_that_were_redacted()
    {
        var score = Run.Score(new RedactionRecall(), EntityRecords.Toy);

        Assert.Equal(0.5, score.Value);
        Assert.Equal(["date", "name", "documents"], score.Parts.Select(part => part.Name));
        Assert.Equal([0.5, 0.5, 2.0 / 3], score.Parts.Select(part => part.Value), (expected, value) => Math.Abs(expected - value) < 1e-12);
        Assert.True(score.Parts[2].IsReference);
        Assert.Equal(2, score.Parts[2].Detail("documents"));
        Assert.Equal((0L, "the recall of its redactions is 0.3333"), score.Evidence.Select(exhibit => (exhibit.Record, exhibit.Detail)).Single());
    }

    [Fact]
    public void Has_an_interval_over_documents()
    {
        string[] records = [.. Enumerable.Range(0, 200).Select(record => EntityRecords.Toy[record % 2])];
        var interval = Run.Measure(new RedactionRecall(), new Run.Records(records), threads: 1, 200) is Measurement.Score score ? score.Interval!.Value : default;

        Assert.InRange(interval.Low, 0.4, 0.5);
        Assert.InRange(interval.High, 0.5, 0.6);
    }

    [Fact]
    public void Skips_a_type_that_is_redacted_and_not_there()
    {
        var score = Run.Score(new RedactionRecall(), EntityRecords.Of("""[{"type":"a","value":"x"}]""", """[{"type":"b","value":"x"}]"""));

        Assert.Equal(0, score.Value);
        Assert.Equal(new SkippedPart("b", "there is no gold entity"), Assert.Single(score.Skipped));
    }

    [Fact]
    public void Is_not_measurable_without_a_gold_entity() =>
        Assert.Equal("no record has a gold entity", Run.Reason(new RedactionRecall(), EntityRecords.Of("[]", """[{"type":"b","value":"x"}]""")));

    [Fact]
    public void Refuses_a_record_that_lacks_what_others_have() =>
        Assert.Throws<AuditException>(() => Run.On(new RedactionRecall(), EntityRecords.Toy[0], """{"redacted_entities":[]}"""));

    [Fact]
    public void Is_worst_without_a_record() => Assert.Equal(0, Run.Score(new RedactionRecall()).Value);
}
