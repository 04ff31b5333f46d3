using DataAuditor.Images;
using DataAuditor.Media;
using DataAuditor.Metrics.ImageText.Fidelity;

namespace DataAuditor.Metrics.Tests.ImageText.Fidelity;

public sealed class SsimTests
{
    private static readonly RasterImage First = FakeMedia.Noise("first"), Second = FakeMedia.Noise("second");

    private static readonly FakeMedia Media = new FakeMedia().With("a.png", First).With("b.png", Second).With("wide.png", FakeMedia.Noise("wide", width: 20)).With("tiny.png", FakeMedia.Noise("tiny", 8, 8));

    [Theory]
    [InlineData(StructuralSimilarityVariant.Gaussian)]
    [InlineData(StructuralSimilarityVariant.Uniform)]
    public void Is_the_mean_similarity(StructuralSimilarityVariant variant)
    {
        var score = Run.Score(new Ssim { Variant = variant }, Records(("a.png", "b.png"), ("a.png", "a.png")));

        Assert.Equal((1 + StructuralSimilarity.Of(First, Second, variant)) / 2, score.Value, 1e-12);
    }

    [Fact]
    public void Shows_the_worst_pairs_with_their_images()
    {
        var exhibit = Assert.Single(Run.Score(new Ssim(), Records(("a.png", "a.png"), ("a.png", "b.png"))).Evidence);

        Assert.Equal(1, exhibit.Record);
        Assert.StartsWith("Structural similarity is ", exhibit.Detail, StringComparison.Ordinal);
        Assert.Equal(new ExhibitImages("/media/a.png", "/media/b.png"), exhibit.Images);
    }

    [Fact]
    public void Faults_a_pair_of_two_sizes()
    {
        var fault = Assert.Throws<AuditException>(() => Run.On(new Ssim(), Records(("wide.png", "b.png"))));

        Assert.Equal("record 0: the image 'wide.png' has 20 × 16 pixels, and its reference 'b.png' 16 × 16", fault.Message);
    }

    // Grey is held against colours as if it were in colours.
    [Fact]
    public void Takes_a_grey_image_for_one_in_colours()
    {
        var grey = FakeMedia.Noise("grey", channels: 1);
        var media = new FakeMedia().With("a.png", grey).With("b.png", Second);

        Assert.Equal(StructuralSimilarity.Of(grey.InColors(), Second), Run.Score(new Ssim(), Records(media, ("a.png", "b.png"))).Value, 1e-12);
    }

    [Fact]
    public void Leaves_out_images_smaller_than_the_window_and_such_as_cannot_be_used()
    {
        var media = new FakeMedia { CountsBroken = true }.With("a.png", First).With("tiny.png", FakeMedia.Noise("tiny", 8, 8)).Without("broken.png", new MediaException("it ends early"));
        var score = Run.Score(new Ssim(), Records(media, ("a.png", "a.png"), ("tiny.png", "tiny.png"), ("a.png", "broken.png")));

        Assert.Equal(1, score.Value);
        Assert.Equal(["1 record has an image smaller than the window and is left out", "1 record was left out: its images cannot be used"], score.Notes);
        Assert.Equal(-1, Run.Score(new Ssim(), Records(media, ("broken.png", "a.png"))).Value);
        Assert.Equal("every record has an image smaller than the window", Assert.IsType<Measurement.NotApplicable>(Run.On(new Ssim(), Records(media, ("tiny.png", "tiny.png")))).Reason);
    }

    [Fact]
    public void Faults_an_image_that_cannot_be_used() =>
        Assert.Contains("'missing.png' cannot be used", Assert.Throws<AuditException>(() => Run.On(new Ssim(), Records(("missing.png", "b.png")))).Message, StringComparison.Ordinal);

    [Fact]
    public void Needs_a_reference() => Assert.Equal("no record has the field 'reference_image'", Run.Reason(new Ssim(), """{"image":"a.png"}"""));

    internal static Run.Records Records(IMediaFiles media, params (string Image, string Reference)[] pairs) =>
        new([.. pairs.Select(static pair => Run.Record(("image", pair.Image), ("reference_image", pair.Reference)))]) { Media = media };

    private static Run.Records Records(params (string Image, string Reference)[] pairs) => Records(Media, pairs);
}
