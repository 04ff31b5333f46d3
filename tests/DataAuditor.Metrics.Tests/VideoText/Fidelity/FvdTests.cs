using DataAuditor.Distances;
using DataAuditor.Media;
using DataAuditor.Metrics.VideoText.Fidelity;
using DataAuditor.Metrics.Vision;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Tests.VideoText.Fidelity;

public sealed class FvdTests
{
    private static readonly double[][] Real = [[0, 1], [2, 1], [1, 5]], Synthetic = [[1, 1], [2, 7], [3, 2]];

    [Fact]
    public void Is_the_frechet_distance_of_the_features()
    {
        var score = Run.Score(new Fvd(), new Run.Records(Records(Synthetic)) { Real = Records(Real) });

        Assert.Equal(FrechetDistance.Of(GaussianFit.Of(Real), GaussianFit.Of(Synthetic)), score.Value, 1e-12);
        Assert.Equal("of 3 synthetic videos and 3 real ones", score.Notes[0]);
    }

    [Fact]
    public void Shows_the_network_the_frames_in_their_order()
    {
        var models = new FakeModels().With(ModelRoles.VideoFeatures, static video => [video.Frames, video.Values.Span[0], video.Values.Span[^1]]);
        var media = new FakeMedia().With("a.mp4", Video(0, 51)).With("b.mp4", Video(255, 102, 204));
        static string Record(string path) => Run.Record(("video", path), ("reference_video", "b.mp4"));
        var score = Run.Score(new Fvd { Against = FeatureReference.Reference }, new Run.Records([Record("a.mp4"), Record("b.mp4")]) { Models = models, Media = media });

        double[][] seen = [[2, 0, 51 / 255f], [3, 1, 204 / 255f]];
        Assert.Equal(FrechetDistance.Of(GaussianFit.Of([seen[1], seen[1]]), GaussianFit.Of(seen)), score.Value, 1e-6);
    }

    [Fact]
    public void Says_what_is_missing() => Assert.Equal("no record has one of the fields 'feature_embedding', 'video_embedding', and no model is configured for the role 'video-features'", Run.Reason(new Fvd(), """{"video":"a.mp4"}"""));

    private static IReadOnlyList<string> Records(double[][] vectors) => [.. vectors.Select(static vector => Run.Record(("feature_embedding", vector)))];

    private static RasterVideo Video(params byte[] frames) => new([.. frames.Select(static value => new RasterImage(2, 1, 1, new[] { value, value }))], 8);
}
