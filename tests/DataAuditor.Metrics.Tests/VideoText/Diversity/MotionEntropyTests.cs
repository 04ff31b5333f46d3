using DataAuditor.Metrics.VideoText.Diversity;

namespace DataAuditor.Metrics.Tests.VideoText.Diversity;

public sealed class MotionEntropyTests
{
    // Magnitudes of 0, 1, 5 and 100: the last two are both in the last of four bins, which ends the histogram at 4.
    [Fact]
    public void Is_the_entropy_of_the_histogram_of_displacements()
    {
        var media = new FakeMedia().With("a.flo", FakeMedia.Flow(4, 1, [0, 0, 0, 1, 3, 4, 100, 0]));
        var score = Run.Score(new MotionEntropy { Bins = 4, Largest = 4 }, new Run.Records([Run.Record(("flow", "a.flo"))]) { Media = media });

        Assert.Equal(1.5 * Math.Log(2), score.Value, 1e-12);
    }

    [Fact]
    public void Is_zero_where_all_moves_alike()
    {
        var media = new FakeMedia().With("a.flo", FakeMedia.Flow(2, 1, [1, 1, 1, 1]));

        Assert.Equal(0, Run.Score(new MotionEntropy(), new Run.Records([Run.Record(("flow", "a.flo"))]) { Media = media }).Value);
    }

    [Fact]
    public void Is_folded_once_with_the_motion_score() => Assert.Equal(new MotionScore { Bins = 8 }.FoldKey(), new MotionEntropy { Bins = 8 }.FoldKey());
}
