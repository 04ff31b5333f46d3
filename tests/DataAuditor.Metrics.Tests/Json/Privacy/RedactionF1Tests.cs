using DataAuditor.Metrics.Json.Privacy;
using DataAuditor.Metrics.Tests.Entities;

namespace DataAuditor.Metrics.Tests.Json.Privacy;

public sealed class RedactionF1Tests
{
    // Precision 2/3 and recall 1/2; of the documents 1 and 1/3, and 1/2 and 1.
    [Fact]
    public void Is_the_harmonic_mean_of_precision_and_recall()
    {
        var score = Run.Score(new RedactionF1(), EntityRecords.Toy);

        Assert.Equal(2.0 * (2.0 / 3) * 0.5 / ((2.0 / 3) + 0.5), score.Value, 12);
        Assert.Equal(["date", "name", "documents"], score.Parts.Select(part => part.Name));
        Assert.Equal([2.0 / 3, 0.5, 7.0 / 12], score.Parts.Select(part => part.Value), (expected, value) => Math.Abs(expected - value) < 1e-12);
    }

    // 97 of 110 redactions are of the 113 entities.
    [GoldenFact]
    public void Is_that_of_the_golden_documents() => Assert.Equal(2.0 * 97 / (110 + 113), Run.Score(new RedactionF1(), EntityRecords.Golden).Value, 1e-12);

    [Fact]
    public void Is_1_for_the_same_entities_in_another_order() => Assert.Equal(1, Run.Score(
        new RedactionF1(), EntityRecords.Of("""[{"type":"a","value":"x"},{"type":"a","value":"y"}]""", """[{"type":"a","value":"y"},{"type":"a","value":"x"}]""")).Value);

    [Fact]
    public void Is_0_where_one_side_is_empty()
    {
        Assert.Equal(0, Run.Score(new RedactionF1(), EntityRecords.Of("[]", """[{"type":"a","value":"x"}]""")).Value);
        Assert.Equal(0, Run.Score(new RedactionF1(), EntityRecords.Of("""[{"type":"a","value":"x"}]""", "[]")).Value);
    }

    [Fact]
    public void Is_not_measurable_where_both_are() => Assert.Equal("no record has a gold entity", Run.Reason(new RedactionF1(), EntityRecords.Of("[]", "[]")));

    [Fact]
    public void Is_worst_without_a_record() => Assert.Equal(0, Run.Score(new RedactionF1()).Value);
}
