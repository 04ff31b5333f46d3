using DataAuditor.Media;
using DataAuditor.Metrics.VideoText.Diversity;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Tests.VideoText.Diversity;

public sealed class SemanticDiversityTests
{
    [Fact]
    public void Is_the_number_of_classes_where_each_video_is_of_another() =>
        Assert.Equal(2, Run.Score(new SemanticDiversity(), """{"class_probabilities":[1,0]}""", """{"class_probabilities":[0,1]}""").Value, 1e-10);

    // One frame of each class: the video is as much of the one as of the other.
    [Fact]
    public void Averages_what_the_classifier_says_of_frames()
    {
        var models = new FakeModels().With(ModelRoles.ImageClassifier, static image => image.Values.Span[0] > 0.5 ? [1.0, 0.0] : [0.0, 1.0]);
        var media = new FakeMedia { CountsBroken = true }.With("both.mp4", Video(0, 255)).With("dark.mp4", Video(0, 0)).Without("broken.mp4", new MediaException("it ends early"));
        var given = Run.Score(new SemanticDiversity(), """{"class_probabilities":[0.5,0.5]}""", """{"class_probabilities":[0,1]}""");
        var asked = Run.Score(new SemanticDiversity(), new Run.Records([Record("both.mp4"), Record("dark.mp4"), Record("broken.mp4")]) { Models = models, Media = media });

        Assert.Equal(given.Value, asked.Value, 1e-10);
        Assert.Equal(["1 record was left out: its videos cannot be used"], asked.Notes);
    }

    private static string Record(string path) => Run.Record(("video", path));

    private static RasterVideo Video(params byte[] frames) => new([.. frames.Select(static value => new RasterImage(2, 1, 1, new[] { value, value }))], 2);
}
