using DataAuditor.Metrics.Text.Fidelity;

namespace DataAuditor.Metrics.Tests.Text.Fidelity;

public sealed class UsrTests
{
    private static readonly string[] Names = ["understandable", "natural", "maintains_context", "interesting", "uses_knowledge"];

    [Fact]
    public void Is_the_intercept_for_average_qualities()
    {
        Assert.Equal(3.597475447630256, Run.Score(new Usr(), Record(0, 0, 0, 0, 0)).Value, 12);
        Assert.Equal(3.597475447630256, Run.Score(new Usr(), Run.Record(("mlm", -1.012293440649907), ("drc_c", 0.8604811806918587), ("drc_f", 0.8472124995904354))).Value, 12);
    }

    [Fact]
    public void Adds_each_quality_by_its_weight()
    {
        var score = Run.Score(new Usr { Weights = [1, 10, 100, 1000, 10000], Intercept = 0.5 }, Record(1, 2, 3, 4, 5), Record(3, 2, 3, 4, 5));

        Assert.Equal(54322.5, score.Value, 9);
        Assert.Equal([2.0, 2, 3, 4, 5], score.Parts.Select(part => part.Value));
        Assert.Equal(Names, score.Parts.Select(part => part.Name));
        Assert.Equal([0L, 1L], score.Evidence.Select(exhibit => exhibit.Record));
    }

    // One standard deviation above the mean: 0.3905 for the language model, 0.3026 and 0.2799 for retrieval.
    [Fact]
    public void Standardises_the_scores_of_its_own_models() => Assert.Equal(
        5.0,
        Run.Score(new Usr { Weights = [1, 1, 1, 1, 1], Intercept = 0 }, Run.Record(("mlm", -1.012293440649907 + 0.39053753419230813), ("drc_c", 0.8604811806918587 + 0.30259338627812254), ("drc_f", 0.8472124995904354 + 0.27987823011851076))).Value,
        9);

    [Fact]
    public void Names_the_fields_that_it_lacks() =>
        Assert.Equal("no record has one of the fields 'understandable', 'mlm'", Run.Reason(new Usr(), Run.Texts("a")));

    [Fact]
    public void Refuses_a_record_that_lacks_what_others_have() => Assert.Equal(
        "record 1: the record has no field 'uses_knowledge', which others have; text.fidelity.usr needs it of every record",
        Assert.Throws<AuditException>(() => Run.On(new Usr(), Record(1, 1, 1, 1, 1), Run.Record([.. Names.SkipLast(1).Select(name => (name, (object?)1))]))).Message);

    [Fact]
    public void Is_not_measurable_without_a_record_or_with_too_few_weights()
    {
        Assert.Equal("there is no synthetic record", Run.Reason(new Usr()));
        Assert.Equal("option 'weights' must have 5 numbers", Run.Reason(new Usr { Weights = [1] }, Record(1, 1, 1, 1, 1)));
    }

    private static string Record(params double[] qualities) => Run.Record([.. Names.Zip(qualities, (name, quality) => (name, (object?)quality))]);
}
