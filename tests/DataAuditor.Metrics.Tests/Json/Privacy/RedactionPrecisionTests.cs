using DataAuditor.Metrics.Json.Privacy;
using DataAuditor.Metrics.Tests.Entities;

namespace DataAuditor.Metrics.Tests.Json.Privacy;

public sealed class RedactionPrecisionTests
{
    // Two of three redactions: all of the first document's, and half of the second's.
    [Fact]
    public void Is_the_share_of_redactions_that_were_needed()
    {
        var score = Run.Score(new RedactionPrecision(), EntityRecords.Toy);

        Assert.Equal(2.0 / 3, score.Value, 12);
        Assert.Equal([("date", 1), ("name", 0.5), ("documents", 0.75)], score.Parts.Select(part => (part.Name, part.Value)));
        Assert.Equal((1L, "the precision of its redactions is 0.5"), score.Evidence.Select(exhibit => (exhibit.Record, exhibit.Detail)).Single());
    }

    // 13 of the 110 redactions of the golden documents were not needed, all of them of names.
    [GoldenFact]
    public void Counts_every_needless_redaction_of_the_golden_documents()
    {
        var score = Run.Score(new RedactionPrecision(), EntityRecords.Golden);

        Assert.Equal(97.0 / 110, score.Value, 1e-12);
        Assert.Equal([("DATE", 1), ("ID", 1)], score.Parts.Take(2).Select(part => (part.Name, part.Value)));
        Assert.Equal(110, score.Parts.Take(3).Sum(part => part.Detail("entities")));
    }

    [Fact]
    public void Is_worst_where_nothing_is_redacted_that_should_be()
    {
        var score = Run.Score(new RedactionPrecision(), EntityRecords.Of("""[{"type":"a","value":"x"}]""", "[]"));

        Assert.Equal(0, score.Value);
        Assert.Equal("nothing is redacted: the worst value", Assert.Single(score.Notes));
    }

    [Fact]
    public void Is_0_where_nothing_should_be_redacted_and_something_is() =>
        Assert.Equal(0, Run.Score(new RedactionPrecision(), EntityRecords.Of("[]", """[{"type":"a","value":"x"}]""")).Value);

    [Fact]
    public void Is_not_measurable_where_there_is_nothing_to_redact_and_nothing_is() =>
        Assert.Equal("no record has a gold entity", Run.Reason(new RedactionPrecision(), EntityRecords.Of("[]", "[]")));

    [Fact]
    public void Is_worst_without_a_record() => Assert.Equal(0, Run.Score(new RedactionPrecision()).Value);
}
