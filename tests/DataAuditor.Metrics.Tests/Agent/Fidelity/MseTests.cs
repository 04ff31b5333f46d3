using DataAuditor.Images;
using DataAuditor.Media;
using DataAuditor.Metrics.Agent.Fidelity;

namespace DataAuditor.Metrics.Tests.Agent.Fidelity;

public sealed class MseTests
{
    [Fact]
    public void Is_the_mean_over_frames_and_episodes()
    {
        var expected = (((MeanSquaredError.Of(Observations.First, Observations.Second) + 0) / 2) + MeanSquaredError.Of(Observations.First, Observations.Third)) / 2;
        var score = Run.Score(new Mse(), Observations.Of(Observations.Frames(["a.png", "a.png"], ["b.png", "a.png"]), Observations.Image("a.png", "c.png")));

        Assert.Equal(expected, score.Value, 1e-9);
        Assert.Equal(1, score.Evidence[0].Record);
    }

    // (3² + 4²) / 4
    [Fact]
    public void Is_of_values_from_0_to_255()
    {
        var media = new FakeMedia().With("a.png", new RasterImage(2, 2, 1, new byte[] { 0, 10, 20, 30 })).With("b.png", new RasterImage(2, 2, 1, new byte[] { 3, 10, 20, 26 }));
        Assert.Equal(6.25, Run.Score(new Mse(), new Run.Records([Observations.Image("a.png", "b.png")]) { Media = media }).Value, 1e-12);
    }

    [Fact]
    public void Has_no_evidence_where_nothing_differs() => Assert.Empty(Run.Score(new Mse(), Observations.Of(Observations.Image("a.png", "a.png"))).Evidence);
}
