using DataAuditor.Images;
using DataAuditor.Metrics.Agent.Fidelity;

namespace DataAuditor.Metrics.Tests.Agent.Fidelity;

public sealed class SsimTests
{
    [Fact]
    public void Averages_the_frames_of_an_episode_and_then_episodes()
    {
        var (ab, ac) = (StructuralSimilarity.Of(Observations.First, Observations.Second), StructuralSimilarity.Of(Observations.First, Observations.Third));
        var score = Run.Score(new Ssim(), Observations.Of(Observations.Frames(["a.png", "a.png"], ["b.png", "c.png"]), Observations.Image("a.png", "a.png")));

        Assert.Equal((((ab + ac) / 2) + 1) / 2, score.Value, 1e-12);
        Assert.Equal(new ExhibitImages("/media/a.png", ab < ac ? "/media/b.png" : "/media/c.png"), Assert.Single(score.Evidence).Images);
    }

    [Theory]
    [InlineData(StructuralSimilarityVariant.Uniform)]
    [InlineData(StructuralSimilarityVariant.GaussianMirrored)]
    public void Is_of_the_variant_that_is_asked_for(StructuralSimilarityVariant variant) => Assert.Equal(
        StructuralSimilarity.Of(Observations.First, Observations.Second, variant), Run.Score(new Ssim { Variant = variant }, Observations.Of(Observations.Image("a.png", "b.png"))).Value, 1e-12);

    // All are decoded at once: of many a few must do, the first and the last among them.
    [Fact]
    public void Looks_at_sixteen_frames_of_an_episode()
    {
        string[] references = [.. Enumerable.Range(0, 31).Select(static frame => frame % 2 == 0 ? "a.png" : "b.png")];
        Assert.Equal(1, Run.Score(new Ssim(), Observations.Of(Observations.Frames([.. Enumerable.Repeat("a.png", 31)], references))).Value);
    }

    [Fact]
    public void Faults_episodes_with_as_many_frames_as_references_have_not() => Assert.Equal(
        "record 0: the field 'frames' has 2 images, and 'reference_frames' 1",
        Assert.Throws<AuditException>(() => Run.On(new Ssim(), Observations.Of(Observations.Frames(["a.png", "b.png"], ["a.png"])))).Message);

    [Fact]
    public void Faults_an_image_of_another_size_than_its_reference() => Assert.Equal(
        "record 0: the image 'wide.png' has 20 × 16 pixels, and its reference 'a.png' 16 × 16",
        Assert.Throws<AuditException>(() => Run.On(new Ssim(), Observations.Of(Observations.Image("wide.png", "a.png")))).Message);

    [Fact]
    public void Leaves_out_what_cannot_be_compared()
    {
        var score = Run.Score(new Ssim(), Observations.Of(Observations.Image("a.png", "a.png"), Observations.Image("tiny.png", "tiny.png"), Observations.Image("broken.png", "a.png")));

        Assert.Equal(1, score.Value);
        Assert.Equal(["1 record has images smaller than the window alone and is left out", "1 record was left out: its images cannot be used"], score.Notes);
    }

    [Fact]
    public void An_episode_that_saw_nothing_is_the_worst() => Assert.Equal(-1, Run.Score(new Ssim(), Observations.Of(Observations.Frames([], []))).Value);

    [Fact]
    public void Needs_images_and_references() => Assert.Equal("no record has one of the fields 'reference_frames', 'reference_image'", Run.Reason(new Ssim(), """{"image":"a.png"}"""));
}
