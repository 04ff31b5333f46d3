using DataAuditor.Learning;
using DataAuditor.Randomness;

namespace DataAuditor.Core.Tests.Learning;

public sealed class IsolationForestTests
{
    [Fact]
    public void Sets_a_stranger_apart_sooner_than_usual_rows()
    {
        var random = Xoshiro256.Keyed(1, "rows");
        var rows = Rows(random, 500);
        rows.Add([0, 1], [8, -8]);
        var scores = Forest(rows).Scores(rows);

        Assert.All(scores, score => Assert.InRange(score, 0, 1));
        Assert.True(scores[^1] > scores[..^1].Max());
        Assert.True(scores[^1] > IsolationForest.UsualScore);
        Assert.InRange(scores[..^1].Average(), 0.4, 0.5);
    }

    // Two rows: every tree has one split, as many as usual; a third row falls to one side of it too.
    [Fact]
    public void Gives_the_usual_score_to_rows_that_take_the_usual_number_of_splits()
    {
        var rows = new SparseRows(1);
        rows.Add([0], [1]);
        rows.Add([], []);

        Assert.All(Forest(rows).Scores(rows), score => Assert.Equal(IsolationForest.UsualScore, score, 12));
    }

    [Fact]
    public void Tells_nothing_of_rows_that_are_all_alike()
    {
        var rows = new SparseRows(2);
        for (var row = 0; row < 20; row++) rows.Add([0], [3]);

        Assert.All(Forest(rows).Scores(rows), score => Assert.Equal(IsolationForest.UsualScore, score, 12));
    }

    [Fact]
    public void Is_the_same_forest_of_the_same_seed()
    {
        var rows = Rows(Xoshiro256.Keyed(2, "rows"), 300);

        Assert.Equal(Forest(rows).Scores(rows), Forest(rows).Scores(rows));
    }

    [Fact]
    public void Refuses_a_single_row()
    {
        var rows = new SparseRows(1);
        rows.Add([0], [1]);

        Assert.Throws<ArgumentException>(() => Forest(rows));
    }

    private static IsolationForest Forest(SparseRows rows) => IsolationForest.Fit(rows, Xoshiro256.Keyed(7, "forest"));

    private static SparseRows Rows(Xoshiro256 random, int count)
    {
        var rows = new SparseRows(2);
        for (var row = 0; row < count; row++) rows.Add([0, 1], [random.NextGaussian(), random.NextGaussian()]);
        return rows;
    }
}
