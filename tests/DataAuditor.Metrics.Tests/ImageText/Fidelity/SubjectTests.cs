using DataAuditor.Media;
using DataAuditor.Metrics.ImageText.Fidelity;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Tests.ImageText.Fidelity;

public sealed class SubjectTests
{
    [Fact]
    public void Is_the_mean_cosine_and_leaves_out_vectors_without_a_direction()
    {
        var score = Run.Score(new Subject(), Record([1, 0], [1, 0]), Record([1, 0], [0, 2]), Record([3, 4], [4, 3]), Record([1, 0], [0, 0]));

        Assert.Equal((1 + 0 + 0.96) / 3, score.Value, 1e-12);
        Assert.Equal(["1 record has an embedding of length 0 and is left out"], score.Notes);
        Assert.Equal([(1L, "the cosine is 0"), (2, "the cosine is 0.96")], score.Evidence.Select(static exhibit => (exhibit.Record, exhibit.Detail)));
    }

    [Fact]
    public void Of_generated_images_without_a_direction_is_the_worst()
    {
        var score = Run.Score(new Subject(), Record([0, 0], [1, 0]));

        Assert.Equal(-1, score.Value);
        Assert.Equal(["every record has an embedding of length 0: the worst value"], score.Notes);
        Assert.Equal("every record has an embedding of length 0", Run.Reason(new Subject(), Record([1, 0], [0, 0])));
    }

    [Fact]
    public void Asks_the_model_of_both_images_and_shows_them()
    {
        var models = new FakeModels().With(ModelRoles.ClipImage, static image => image.Values.ToArray()[..8]);
        var records = new Run.Records([Run.Record(("image", "drawn/1"), ("subject_image", "drawn/2")), Run.Record(("image", "drawn/3"), ("subject_image", "broken.png"))])
        {
            Models = models,
            Media = new FakeMedia { CountsBroken = true }.Without("broken.png", new MediaException("it ends early")),
        };
        var score = Run.Score(new Subject(), records);

        Assert.InRange(score.Value, 0.2, 0.99);
        Assert.Equal(new ExhibitImages("/media/drawn/1", "/media/drawn/2"), Assert.Single(score.Evidence).Images);
        Assert.Equal(["1 record was left out: its images cannot be used"], score.Notes);
    }

    [Fact]
    public void Says_what_is_missing() => Assert.Equal(
        "no record has the field 'subject_embedding', and no model is configured for the role 'clip-image'", Run.Reason(new Subject(), Run.Record(("image_embedding", new[] { 1.0, 2 }))));

    [Fact]
    public void Faults_vectors_of_two_models() => Assert.Equal(
        "record 0: one embedding has 2 numbers, and the other 3: they are of two models", Assert.Throws<AuditException>(() => Run.On(new Subject(), Record([1, 2], [1, 2, 3]))).Message);

    private static string Record(double[] image, double[] subject) => Run.Record(("image_embedding", image), ("subject_embedding", subject));
}
