using DataAuditor.Media;
using DataAuditor.Metrics.ImageText.Diversity;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Tests.ImageText.Diversity;

public sealed class InceptionScoreTests
{
    [Fact]
    public void Is_the_number_of_classes_where_each_image_is_of_another() => Assert.Equal(3, Run.Score(new InceptionScore(), Record(1, 0, 0), Record(0, 1, 0), Record(0, 0, 1)).Value, 1e-10);

    [Fact]
    public void Is_one_where_all_images_are_alike()
    {
        var score = Run.Score(new InceptionScore(), Record(0.2, 0.8), Record(0.2, 0.8));

        Assert.Equal(1, score.Value, 1e-10);
        Assert.Equal(["entropy of the mean", "mean entropy", "classes"], score.Parts.Select(static part => part.Name));
        Assert.Equal(2, score.Parts[2].Value);
    }

    // H(½·(½ + 1), ½·½) − ½·ln 2.
    [Fact]
    public void Is_the_exponential_of_what_the_mean_has_more_of_entropy()
    {
        var expected = Math.Exp(-(0.75 * Math.Log(0.75)) - (0.25 * Math.Log(0.25)) - (Math.Log(2) / 2));

        Assert.Equal(expected, Run.Score(new InceptionScore(), Record(0.5, 0.5), Record(1, 0)).Value, 1e-10);
    }

    [Fact]
    public void Asks_the_classifier_and_counts_images_that_cannot_be_used()
    {
        var models = new FakeModels().With(ModelRoles.ImageClassifier, static image => image.Values.Span[0] > 0.5 ? [1.0, 0.0] : [0.0, 1.0]);
        var media = new FakeMedia { CountsBroken = true }.With("dark.png", Flat(0)).With("bright.png", Flat(255)).Without("broken.png", new MediaException("it ends early"));
        var score = Run.Score(new InceptionScore(), new Run.Records([Image("dark.png"), Image("bright.png"), Image("broken.png")]) { Models = models, Media = media });

        Assert.Equal(2, score.Value, 1e-10);
        Assert.Equal(["1 record was left out: its images cannot be used"], score.Notes);
    }

    [Theory]
    [InlineData("[0.5,0.1]", "record 0: the probabilities of the classes add up to 0.6, and not to 1")]
    [InlineData("[1.5,-0.5]", "record 0: number 1 of the field 'class_probabilities' is 1.5, and must be a probability, from 0 to 1")]
    public void Faults_what_is_no_distribution(string probabilities, string message) =>
        Assert.Equal(message, Assert.Throws<AuditException>(() => Run.On(new InceptionScore(), $$"""{"class_probabilities":{{probabilities}}}""")).Message);

    [Fact]
    public void Without_a_record_is_the_worst() => Assert.Equal(1, Run.Score(new InceptionScore()).Value);

    private static string Record(params double[] probabilities) => Run.Record(("class_probabilities", probabilities));

    private static string Image(string path) => Run.Record(("image", path));

    private static RasterImage Flat(byte value) => new(2, 2, 1, new[] { value, value, value, value });
}
