using System.Text.Json;
using DataAuditor.Media;
using DataAuditor.Metrics.VideoText.Validity;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Tests.VideoText.Validity;

public sealed class CrossModalConsistencyTests
{
    [GoldenFact]
    public void Agrees_with_the_golden_cosines()
    {
        using var golden = JsonDocument.Parse(File.ReadAllText(GoldenFolder.PathOf("vision/features/golden.json")));
        var expected = golden.RootElement.GetProperty("cosine").GetProperty("semfid_mean").GetDouble();
        string[] records = [.. GoldenMatrix.Of(32, 6, 16).Zip(GoldenMatrix.Of(31, 6, 16), static (text, segment) => Run.Record(("text_embedding", text), ("segment_embedding", segment)))];

        Assert.Equal(expected, Run.Score(new CrossModalConsistency(), records).Value, 1e-12);
    }

    // Frames of two directions: the video's lies between them.
    [Fact]
    public void Asks_the_models_of_the_text_and_of_frames()
    {
        RasterImage east = new(2, 1, 1, new byte[] { 255, 0 }), north = new(2, 1, 1, new byte[] { 0, 255 });
        var models = new FakeModels().With(ModelRoles.ClipImage, static image => image.Values.ToArray()[..2]).With(ModelRoles.ClipText, static _ => [1, 0]);
        var media = new FakeMedia { CountsBroken = true }.With("a.mp4", new RasterVideo([east, north], 2)).Without("b.mp4", new MediaException("it ends early"));
        static string Record(string path) => Run.Record(("video", path), ("text", "East."));
        var score = Run.Score(new CrossModalConsistency(), new Run.Records([Record("a.mp4"), Record("b.mp4")]) { Models = models, Media = media });

        Assert.Equal(Math.Sqrt(0.5), score.Value, 1e-12);
        Assert.Equal(["1 record was left out: its videos cannot be used"], score.Notes);
    }
}
