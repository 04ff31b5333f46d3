using DataAuditor.Metrics.ImageText.Diversity;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Tests.ImageText.Diversity;

public sealed class SequenceDiversityTests
{
    // Cosines of the three pairs: 0, 0.6 and 0.8.
    [Fact]
    public void Is_one_less_the_mean_cosine_of_all_pairs() => Assert.Equal(1 - (1.4 / 3), Run.Score(new SequenceDiversity(), Steps([1, 0], [0, 5], [3, 4])).Value, 1e-12);

    [Fact]
    public void Leaves_out_records_of_one_image()
    {
        var score = Run.Score(new SequenceDiversity(), Steps([1, 0], [1, 0]), Steps([1, 0]), Run.Record(("image_embedding", new[] { 1.0, 0 })));

        Assert.Equal(0, score.Value, 1e-12);
        Assert.Equal(["2 records have no two images, or an embedding of length 0 and are left out"], score.Notes);
    }

    [Fact]
    public void Is_not_measurable_where_no_record_has_two_images() => Assert.Equal("every record has no two images, or an embedding of length 0", Run.Reason(new SequenceDiversity(), Steps([1, 0])));

    [Fact]
    public void Equal_images_are_not_varied_however_large_or_small_their_numbers() => Assert.All(
        [1e200, 1, 1e-170], static size => Assert.Equal(0, Run.Score(new SequenceDiversity(), Steps([size, size], [size, size])).Value, 1e-12));

    [Fact]
    public void Steps_without_a_direction_or_without_any_image_are_the_worst() => Assert.All(
        [Steps([0, 0], [0, 0]), Steps()], static record => Assert.Equal(0, Run.Score(new SequenceDiversity(), record).Value));

    [Fact]
    public void Faults_a_model_s_vector_that_is_not_finite()
    {
        var models = new FakeModels().With(ModelRoles.ClipImage, static _ => [1, float.NaN]);
        var records = new Run.Records([Run.Record(("steps", new[] { new { image = "drawn/1" }, new { image = "drawn/2" } }))]) { Models = models, Media = new FakeMedia() };

        Assert.Equal("record 0: a model's vector has a number that is not finite", Assert.Throws<AuditException>(() => Run.On(new SequenceDiversity(), records)).Message);
    }

    [Fact]
    public void Asks_the_model_of_every_step()
    {
        var models = new FakeModels().With(ModelRoles.ClipImage, static image => image.Values.ToArray()[..6]);
        var records = new Run.Records([Run.Record(("steps", new[] { new { image = "drawn/1" }, new { image = "drawn/1" } }))]) { Models = models, Media = new FakeMedia() };

        Assert.Equal(0, Run.Score(new SequenceDiversity(), records).Value, 1e-6);
    }

    private static string Steps(params double[][] vectors) => Run.Record(("steps", vectors.Select(static vector => new { image_embedding = vector }).ToArray()));
}
