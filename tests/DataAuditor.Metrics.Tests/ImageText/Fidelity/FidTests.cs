using DataAuditor.Distances;
using DataAuditor.Media;
using DataAuditor.Metrics.ImageText.Fidelity;
using DataAuditor.Metrics.Vision;
using DataAuditor.Models;
using DataAuditor.Randomness;

namespace DataAuditor.Metrics.Tests.ImageText.Fidelity;

public sealed class FidTests
{
    private static readonly double[][] Real = Vectors(1, 40, 0), Synthetic = Vectors(2, 30, 0.5);

    private static readonly Run.Records Given = new(Records("feature_embedding", Synthetic)) { Real = Records("feature_embedding", Real) };

    [Fact]
    public void Is_the_frechet_distance_of_the_features()
    {
        var score = Run.Score(new Fid(), Given);

        Assert.Equal(FrechetDistance.Of(GaussianFit.Of(Real), GaussianFit.Of(Synthetic)), score.Value, 1e-12);
        Assert.Equal(["of 30 synthetic images and 40 real ones", "the counts differ, and the distance grows as they fall: compare it only with distances of the same counts"], score.Notes);
        Assert.InRange(score.Interval!.Value.High, score.Interval.Value.Low, 5);
        Assert.Equal("real split in two", Assert.Single(score.Parts).Name);
    }

    [Fact]
    public void Embeddings_made_for_something_else_serve_where_there_are_no_features() => Assert.Equal(
        FrechetDistance.Of(GaussianFit.Of(Real), GaussianFit.Of(Synthetic)),
        Run.Score(new Fid(), new Run.Records(Records("image_embedding", Synthetic)) { Real = Records("image_embedding", Real) }).Value,
        1e-12);

    [Fact]
    public void By_kernels_is_their_distance() => Assert.Equal(KernelDistance.Of(Real, Synthetic).Value, Run.Score(new Fid { Distance = FeatureDistance.Kid }, Given).Value, 1e-12);

    [Fact]
    public void By_kernels_of_draws_is_near_that_of_all_and_the_same_each_time()
    {
        var drawn = Run.Score(new Fid { Distance = FeatureDistance.Kid, Subsets = 200, SubsetSize = 20 }, Given).Value;
        var (value, uncertainty) = KernelDistance.Of(Real, Synthetic);

        Assert.NotEqual(value, drawn);
        Assert.InRange(drawn, uncertainty!.At().Low, uncertainty.At().High);
    }

    [Fact]
    public void Against_references_needs_no_real_data()
    {
        string[] records = [.. Synthetic.Zip(Real, static (own, other) => Run.Record(("feature_embedding", own), ("reference_embedding", other)))];
        var score = Run.Score(new Fid { Against = FeatureReference.Reference }, records);

        Assert.Equal(FrechetDistance.Of(GaussianFit.Of(Real[..30]), GaussianFit.Of(Synthetic)), score.Value, 1e-12);
        Assert.Equal("of 30 synthetic images and 30 references", score.Notes[0]);
    }

    [Fact]
    public void Asks_the_model_of_images_where_records_have_no_features()
    {
        static float[] See(ImageTensor image) => [image.Values.Span[0], image.Values.Span[^1]];
        var models = new FakeModels().With(ModelRoles.ImageFeatures, See);
        var media = new FakeMedia { CountsBroken = true }.Without("broken.png", new MediaException("it ends early"));
        static IReadOnlyList<string> Images(params string[] paths) => [.. paths.Select(static path => Run.Record(("image", path)))];
        var asked = Run.Score(new Fid(), new Run.Records(Images("drawn/1", "drawn/2", "drawn/3", "broken.png")) { Real = Images("drawn/4", "drawn/5"), Models = models, Media = media });
        static double[] Seen(string path) => Array.ConvertAll(See(FakeMedia.Noise(path).ToTensor()), static number => (double)number);

        Assert.Equal(FrechetDistance.Of(GaussianFit.Of([Seen("drawn/4"), Seen("drawn/5")]), GaussianFit.Of([Seen("drawn/1"), Seen("drawn/2"), Seen("drawn/3")])), asked.Value, 1e-9);
        Assert.Contains("1 record was left out: its images cannot be used", asked.Notes);
    }

    [Fact]
    public void Needs_real_images_or_references() => Assert.Equal(
        "there is no real data; the option 'against' can be 'reference' where records name a reference each", Run.Reason(new Fid(), [.. Records("feature_embedding", Synthetic)]));

    [Fact]
    public void Says_that_no_real_image_can_be_used()
    {
        var models = new FakeModels().With(ModelRoles.ImageFeatures, static image => [image.Values.Span[0], image.Values.Span[^1]]);
        var media = new FakeMedia { CountsBroken = true }.Without("broken.png", new MediaException("it ends early"));
        var records = new Run.Records([Run.Record(("image", "drawn/1")), Run.Record(("image", "drawn/2"))]) { Real = [Run.Record(("image", "broken.png"))], Models = models, Media = media };

        Assert.Equal("no real record has images that can be used", Run.Reason(new Fid(), records));
    }

    [Fact]
    public void Leaves_out_a_record_without_its_image_or_its_reference_once()
    {
        var models = new FakeModels().With(ModelRoles.ImageFeatures, static image => [image.Values.Span[0], image.Values.Span[^1]]);
        var media = new FakeMedia { CountsBroken = true }.Without("broken.png", new MediaException("it ends early"));
        static string Pair(string image, string reference) => Run.Record(("image", image), ("reference_image", reference));
        var fid = new Fid { Against = FeatureReference.Reference };
        var score = Run.Score(fid, new Run.Records([Pair("drawn/1", "drawn/2"), Pair("broken.png", "broken.png"), Pair("drawn/3", "drawn/4"), Pair("broken.png", "drawn/5")]) { Models = models, Media = media });

        Assert.Equal("of 2 synthetic images and 2 references", score.Notes[0]);
        Assert.Contains("2 records were left out: their images cannot be used", score.Notes);
        Assert.Equal("reference: 2 images are no more than the 2 numbers of a vector; the fewer there are, the larger the distance is by chance", score.Notes[1]);
        Assert.Equal(
            "a distance between distributions takes at least two images, and there are 1 reference ones", Run.Reason(fid, new Run.Records([Pair("drawn/1", "drawn/2")]) { Models = models, Media = media }));
    }

    [Fact]
    public void Says_that_an_interval_takes_too_long()
    {
        static IReadOnlyList<string> Long(string key) => Records("feature_embedding", [.. Enumerable.Range(0, 240).Select(record => FakeMedia.Noise($"{key} {record}", 2500, 1, 1).Values.ToArray().Select(static value => (double)value).ToArray())]);

        Assert.Contains("there is no interval: it would take too long for so many images", Assert.IsType<Measurement.Score>(Run.Measure(new Fid(), new Run.Records(Long("a")) { Real = Long("b") }, threads: 1, 240)).Notes);
    }

    [Fact]
    public void Refuses_features_of_two_networks() => Assert.Equal(
        "some vectors have 2 numbers and others 3: they are of two models",
        Assert.IsType<Measurement.NotApplicable>(Run.On(new Fid(), new Run.Records(Records("feature_embedding", [[1, 2], [2, 3]])) { Real = Records("feature_embedding", [[1, 2, 3], [3, 2, 1]]) })).Reason);

    private static IReadOnlyList<string> Records(string field, double[][] vectors) => [.. vectors.Select(vector => Run.Record((field, vector)))];

    private static double[][] Vectors(ulong seed, int count, double mean)
    {
        var random = Xoshiro256.Keyed(seed, "features");
        return [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, 3).Select(_ => mean + random.NextGaussian()).ToArray())];
    }
}
