using System.Text.Json;
using DataAuditor.Media;
using DataAuditor.Metrics.VideoText.Diversity;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Tests.VideoText.Diversity;

public sealed class SequenceDiversityTests
{
    [GoldenFact]
    public void Agrees_with_the_golden_value()
    {
        using var golden = JsonDocument.Parse(File.ReadAllText(GoldenFolder.PathOf("vision/features/golden.json")));
        var expected = golden.RootElement.GetProperty("cosine").GetProperty("div_seq").GetDouble();

        Assert.Equal(expected, Run.Score(new SequenceDiversity(), Run.Record(("frame_embeddings", GoldenMatrix.Of(31, 6, 16)))).Value, 1e-12);
    }

    [Fact]
    public void Asks_the_model_of_frames_and_counts_videos_that_cannot_be_used()
    {
        RasterImage dark = new(2, 1, 1, new byte[] { 255, 0 }), bright = new(2, 1, 1, new byte[] { 0, 255 });
        var models = new FakeModels().With(ModelRoles.ClipImage, static image => image.Values.ToArray()[..2]);
        var media = new FakeMedia { CountsBroken = true }.With("a.mp4", new RasterVideo([dark, bright], 2)).Without("b.mp4", new MediaException("it ends early"));
        var score = Run.Score(new SequenceDiversity(), new Run.Records([Run.Record(("video", "a.mp4")), Run.Record(("video", "b.mp4"))]) { Models = models, Media = media });

        Assert.Equal(1, score.Value, 1e-12);
        Assert.Equal(["1 record was left out: its videos cannot be used"], score.Notes);
    }

    [Theory]
    [InlineData("[[1,2],[3]]", "record 0: the field 'frame_embeddings' has vectors of different lengths")]
    [InlineData("[[1,2],\"x\"]", "record 0: number 2 of the field 'frame_embeddings' must be an array of numbers")]
    [InlineData("{}", "record 0: the field 'frame_embeddings' must be an array of arrays of numbers")]
    public void Faults_what_are_no_vectors(string vectors, string message) =>
        Assert.Equal(message, Assert.Throws<AuditException>(() => Run.On(new SequenceDiversity(), $$"""{"frame_embeddings":{{vectors}}}""")).Message);
}
