using DataAuditor.Metrics.Text.Faithfulness;

namespace DataAuditor.Metrics.Tests.Text.Faithfulness;

public sealed class AttrAisTests
{
    // 1/2 and 3/3, however many sentences each has.
    [Fact]
    public void Weighs_records_equally()
    {
        var score = Run.Score(new AttrAis(), Record(1, 0), Record(1, 1, 1));

        Assert.Equal(0.75, score.Value);
        Assert.Equal(0, Assert.Single(score.Evidence).Record);
    }

    [Fact]
    public void Leaves_out_records_without_a_sentence()
    {
        var score = Run.Score(new AttrAis(), Record(1), Record(), Record());

        Assert.Equal(1, score.Value);
        Assert.Equal("2 records have no sentence and are left out", Assert.Single(score.Notes));
    }

    [Fact]
    public void Is_worst_where_there_is_nothing_to_support()
    {
        Assert.Equal("every record has no sentence: the worst value", Assert.Single(Run.Score(new AttrAis(), Record()).Notes));
        Assert.Equal(0, Run.Score(new AttrAis()).Value);
    }

    [Fact]
    public void Refuses_what_is_no_judgement() =>
        Assert.Equal("record 1: the field 'ais' must be 0 or 1 for each sentence", Assert.Throws<AuditException>(() => Run.On(new AttrAis(), Record(1), Record(0.5))).Message);

    [Fact]
    public void Names_the_field_that_it_lacks() => Assert.Equal("no record has the field 'ais'", Run.Reason(new AttrAis(), Run.Texts("a")));

    private static string Record(params double[] judgements) => Run.Record(("ais", judgements));
}
