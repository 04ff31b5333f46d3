using DataAuditor.Metrics.Text.Fidelity;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Tests.Text.Fidelity;

public sealed class EdsTests
{
    [GoldenFact]
    public void Agrees_with_the_reference_implementation()
    {
        var golden = GoldenText.Values["embeddings"]!;
        IReadOnlyList<string> first = GoldenEmbeddings.Records("emb_a.npy"), second = GoldenEmbeddings.Records("emb_b.npy");

        Assert.Equal(golden["eds_ab"]!.GetValue<double>(), Score(first, second).Value, 1e-9);
        Assert.Equal(golden["eds_aa"]!.GetValue<double>(), Score(first, first).Value, 1e-9);
    }

    // Directions (1,0), (0,1) against (1,0): cos 45°, whatever the lengths.
    [Fact]
    public void Is_the_cosine_of_mean_directions() => Assert.Equal(
        Math.Sqrt(0.5), Run.Score(new Eds(), Both([[5, 0], [0, 0.1]], [[3, 0]])).Value, 12);

    [Fact]
    public void Embeds_texts_by_a_model()
    {
        var models = new FakeModels().With(ModelRoles.TextEmbedder, text => text == "a" ? [1f, 0] : [0, 1f]);

        Assert.Equal(0, Run.Score(new Eds(), new Run.Records(Run.Texts("a")) { Real = Run.Texts("b"), Models = models }).Value, 12);
    }

    [Fact]
    public void Has_an_interval_that_covers_it()
    {
        var random = Randomness.Xoshiro256.Keyed(1, "eds");
        double[][] Rows() => [.. Enumerable.Range(0, 200).Select(_ => new[] { 1 + random.NextGaussian(), random.NextGaussian() })];

        var score = Run.Score(new Eds(), Both(Rows(), Rows()));

        Assert.InRange(score.Value, score.Interval!.Value.Low, score.Interval.Value.High);
        Assert.InRange(score.Interval.Value.High - score.Interval.Value.Low, 0.001, 0.2);
    }

    [Fact]
    public void Leaves_out_embeddings_without_a_direction()
    {
        var score = Run.Score(new Eds(), Both([[0, 0], [1, 0]], [[1, 0]]));

        Assert.Equal(1, score.Value, 12);
        Assert.Equal("1 record has an embedding of length 0 and is left out", Assert.Single(score.Notes));
    }

    [Fact]
    public void Is_worst_where_the_synthetic_embeddings_say_nothing()
    {
        Assert.Equal(-1, Run.Score(new Eds(), Both([[0, 0]], [[1, 0]])).Value);
        Assert.Equal(-1, Run.Score(new Eds(), Both([[1, 0], [-1, 0]], [[1, 0]])).Value);
    }

    [Fact]
    public void Is_not_measurable_where_the_real_embeddings_say_nothing()
    {
        Assert.Equal("no real record has an embedding with a direction", Reason(Both([[1, 0]], [[0, 0]])));
        Assert.Equal("the real embeddings cancel out: their mean has no direction", Reason(Both([[1, 0]], [[1, 0], [-1, 0]])));
        Assert.Equal("synthetic embeddings have 2 numbers and real ones 3: they are of two models", Reason(Both([[1, 0]], [[1, 0, 0]])));
    }

    [Fact]
    public void Refuses_embeddings_of_several_lengths() => Assert.Equal(
        "record 1: the embedding has 3 numbers, and those before it have 2", Assert.Throws<AuditException>(() => Run.On(new Eds(), Both([[1, 0], [1, 0, 0]], [[1, 0]]))).Message);

    private static string Reason(Run.Records records) => Assert.IsType<Measurement.NotApplicable>(Run.On(new Eds(), records)).Reason;

    private static Measurement.Score Score(IReadOnlyList<string> synthetic, IReadOnlyList<string> real) =>
        Assert.IsType<Measurement.Score>(Run.Measure(new Eds(), new Run.Records(synthetic) { Real = real }, threads: 2, 100));

    private static Run.Records Both(double[][] synthetic, double[][] real) => new(Records(synthetic)) { Real = Records(real) };

    private static IReadOnlyList<string> Records(double[][] rows) => [.. rows.Select(row => Run.Record(("embedding", row)))];
}
