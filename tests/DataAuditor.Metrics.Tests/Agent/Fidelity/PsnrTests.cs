using DataAuditor.Images;
using DataAuditor.Metrics.Agent.Fidelity;

namespace DataAuditor.Metrics.Tests.Agent.Fidelity;

public sealed class PsnrTests
{
    [Fact]
    public void Is_the_mean_of_frames_that_differ()
    {
        var score = Run.Score(new Psnr(), Observations.Of(Observations.Frames(["a.png", "a.png"], ["b.png", "a.png"]), Observations.Image("a.png", "a.png")));

        Assert.Equal(PeakSignalToNoise.Of(Observations.First, Observations.Second), score.Value, 1e-12);
        Assert.Equal(("episodes equal to their reference", 1.0), (score.Parts[0].Name, score.Parts[0].Value));
    }

    [Fact]
    public void Is_not_measurable_where_nothing_differs() => Assert.Equal(
        "every record has no image that differs from its reference",
        Assert.IsType<Measurement.NotApplicable>(Run.On(new Psnr(), Observations.Of(Observations.Image("a.png", "a.png")))).Reason);

    [Fact]
    public void Shows_the_noisiest_episode_first() =>
        Assert.Equal(PeakSignalToNoise.Of(Observations.First, Observations.Second) < PeakSignalToNoise.Of(Observations.First, Observations.Third) ? 0 : 1,
            Run.Score(new Psnr(), Observations.Of(Observations.Image("a.png", "b.png"), Observations.Image("a.png", "c.png"))).Evidence[0].Record);
}
