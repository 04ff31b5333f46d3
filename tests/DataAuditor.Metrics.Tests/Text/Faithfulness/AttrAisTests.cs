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

    // Sentences: 1 and ½, and the one that nobody judged counts nothing.
    [Fact]
    public void Averages_several_raters_and_says_how_far_they_agree()
    {
        var score = Run.Score(new AttrAis(), """{"ais":[[1,1],[1,0,null],[null]]}""", """{"ais":[0,[0,0]]}""");

        Assert.Equal(0.375, score.Value);
        var agreement = Assert.Single(score.Parts);

        // Three pairs, of which one disagrees, where 3 of 6 judgements are 1: 1 − (2 / 6) / (18 / 30).
        Assert.Equal(("rater-agreement", 3.0), (agreement.Name, agreement.Detail("items")));
        Assert.Equal(4.0 / 9, agreement.Value, 1e-12);
    }

    [Fact]
    public void Says_that_raters_could_not_disagree_where_all_judge_the_same() =>
        Assert.Equal("all ratings are equal, so raters could not have disagreed", Assert.Single(Run.Score(new AttrAis(), """{"ais":[[1,1],[1,1]]}""").Skipped).Reason);

    [Fact]
    public void Refuses_what_is_no_judgement() =>
        Assert.Equal("record 1: the field 'ais' must be 0 or 1 for each sentence", Assert.Throws<AuditException>(() => Run.On(new AttrAis(), Record(1), Record(0.5))).Message);

    [Fact]
    public void Names_the_field_that_it_lacks() => Assert.Equal("no record has the field 'ais'", Run.Reason(new AttrAis(), Run.Texts("a")));

    private static string Record(params double[] judgements) => Run.Record(("ais", judgements));
}
