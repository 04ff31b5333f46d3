using DataAuditor.Metrics.Text.Diversity;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Tests.Text.Diversity;

public sealed class SelfCossimTests
{
    [GoldenTheory]
    [InlineData("emb_a.npy", "self_cossim_a")]
    [InlineData("emb_b.npy", "self_cossim_b")]
    public void Agrees_with_the_mean_over_all_pairs(string file, string name)
    {
        var golden = GoldenText.Values["embeddings"]![name]!["naive"]!.GetValue<double>();
        var score = Assert.IsType<Measurement.Score>(Run.Measure(new SelfCossim(), new Run.Records(GoldenEmbeddings.Records(file)), threads: 2, 100));

        Assert.Equal(golden, score.Value, 1e-9);
        Assert.InRange(score.Value, score.Interval!.Value.Low, score.Interval.Value.High);
        Assert.Equal("group-jackknife", score.Interval.Value.Method);
    }

    [GoldenFact]
    public void Agrees_with_the_mean_over_the_pairs_of_few()
    {
        var golden = GoldenText.Values["embeddings"]!;
        double[][] rows = [.. golden["small_8x4"]!.AsArray().Select(row => row!.Numbers())];

        Assert.Equal(golden["self_cossim_small"]!["naive"]!.GetValue<double>(), Of(rows).Value, 1e-9);
    }

    // Pairs: cos 0, cos 45°, cos 45°.
    [Fact]
    public void Is_the_mean_cosine_of_pairs() => Assert.Equal(2 * Math.Sqrt(0.5) / 3, Of([1, 0], [0, 7], [0.2, 0.2]).Value, 12);

    [Fact]
    public void Is_1_between_copies_and_least_between_opposites()
    {
        Assert.Equal(1, Of([0.3, 4], [0.3, 4]).Value, 12);
        Assert.Equal(-1, Of([0.3, 4], [-0.3, -4]).Value, 12);
    }

    [Fact]
    public void Embeds_texts_by_a_model()
    {
        var models = new FakeModels().With(ModelRoles.TextEmbedder, text => [text.Length, 1f]);

        Assert.Equal(1, Run.Score(new SelfCossim(), new Run.Records(Run.Texts("aa", "bb")) { Models = models }).Value, 1e-9);
    }

    [Fact]
    public void Names_field_and_model_where_neither_is_there() =>
        Assert.Equal("no record has the field 'embedding', and no model is configured for the role 'text-embedder'", Run.Reason(new SelfCossim(), Run.Texts("a", "b")));

    [Fact]
    public void Is_not_measurable_for_one_record() => Assert.Equal("one record has no other to be alike", Run.Reason(new SelfCossim(), Run.Record(("embedding", new[] { 1, 2 }))));

    [Fact]
    public void Is_worst_without_a_record_or_a_direction()
    {
        Assert.Equal(1, Run.Score(new SelfCossim()).Value);
        Assert.Equal(["every record has an embedding of length 0: the worst value"], Of([0, 0], [0, 0]).Notes);
    }

    [Fact]
    public void Refuses_embeddings_of_several_lengths() =>
        Assert.Equal("record 2: the embedding has 1 numbers, and those before it have 2", Assert.Throws<AuditException>(() => Of([1, 2], [2, 1], [1])).Message);

    private static Measurement.Score Of(params double[][] rows) => Run.Score(new SelfCossim(), [.. rows.Select(row => Run.Record(("embedding", row)))]);
}
