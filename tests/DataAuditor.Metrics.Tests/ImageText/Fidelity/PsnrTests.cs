using DataAuditor.Images;
using DataAuditor.Media;
using DataAuditor.Metrics.ImageText.Fidelity;
using DataAuditor.Metrics.Vision;

namespace DataAuditor.Metrics.Tests.ImageText.Fidelity;

public sealed class PsnrTests
{
    private static readonly RasterImage First = FakeMedia.Noise("first"), Second = FakeMedia.Noise("second"), Wide = FakeMedia.Noise("wide", 40), WideToo = FakeMedia.Noise("wide too", 40);

    private static readonly FakeMedia Media = new FakeMedia { CountsBroken = true }.With("a.png", First).With("b.png", Second).With("c.png", Wide).With("d.png", WideToo).Without("e.png", new MediaException("it ends early"));

    [Fact]
    public void Is_the_mean_of_the_ratios_and_leaves_out_equal_images()
    {
        var score = Run.Score(new Psnr(), SsimTests.Records(Media, ("a.png", "b.png"), ("a.png", "a.png"), ("c.png", "d.png")));

        Assert.Equal((PeakSignalToNoise.Of(First, Second) + PeakSignalToNoise.Of(Wide, WideToo)) / 2, score.Value, 1e-12);
        Assert.Equal(1, Assert.Single(score.Parts).Value);
        Assert.Equal([0, 2], score.Evidence.Select(static exhibit => exhibit.Record).Order());
    }

    [Fact]
    public void Pooled_is_the_ratio_of_all_pixels_together()
    {
        var score = Run.Score(new Psnr { Aggregate = NoiseAggregate.Pooled }, SsimTests.Records(Media, ("a.png", "b.png"), ("a.png", "a.png"), ("c.png", "d.png")));
        double values = First.Values.Length, wideValues = Wide.Values.Length;
        var error = ((values * MeanSquaredError.Of(First, Second)) + (wideValues * MeanSquaredError.Of(Wide, WideToo))) / ((2 * values) + wideValues);

        Assert.Equal(PeakSignalToNoise.OfError(error), score.Value, 1e-12);
        Assert.InRange(score.Value, score.Interval!.Value.Low, score.Interval.Value.High);
    }

    [Fact]
    public void Is_not_measurable_where_every_image_equals_its_reference() => Assert.Equal(
        "every image equals its reference, so that there is no noise",
        Assert.IsType<Measurement.NotApplicable>(Run.On(new Psnr(), SsimTests.Records(Media, ("a.png", "a.png")))).Reason);

    [Fact]
    public void Counts_images_that_cannot_be_used()
    {
        Assert.Equal(["1 record was left out: its images cannot be used"], Run.Score(new Psnr(), SsimTests.Records(Media, ("a.png", "b.png"), ("a.png", "e.png"))).Notes);
        Assert.Equal(0, Run.Score(new Psnr(), SsimTests.Records(Media, ("a.png", "e.png"))).Value);
    }

    [Fact]
    public void Faults_a_pair_of_two_sizes() => Assert.Throws<AuditException>(() => Run.On(new Psnr(), SsimTests.Records(Media, ("a.png", "c.png"))));
}
