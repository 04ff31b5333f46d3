using DataAuditor.Metrics.Agent.Fidelity;
using DataAuditor.Metrics.Agent.Frames;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Tests.Agent.Fidelity;

public sealed class SubjectConsistencyTests
{
    private const string Still = """{"frame_embeddings":[[1,0],[2,0],[1,0]]}""";

    // From the first: 0, then −1, which counts 0; from the frame before: 0, then 0.
    private const string Turning = """{"frame_embeddings":[[1,0],[0,1],[-1,0]]}""";

    // To the first and to the frame before: both √½.
    private const string Short = """{"frame_embeddings":[[1,0],[1,1]]}""";

    [Fact]
    public void Is_the_mean_over_videos_of_how_alike_frames_are()
    {
        var score = Run.Score(new SubjectConsistency(), Still, Turning, Short);

        Assert.Equal((1 + 0 + Math.Sqrt(0.5)) / 3, score.Value, 12);
        Assert.Equal("frames", Assert.Single(score.Parts).Name);
        Assert.Equal((2 + Math.Sqrt(0.5)) / 5, score.Parts[0].Value, 12);
        Assert.Equal([1, 2], score.Evidence.Select(exhibit => exhibit.Record));
    }

    [Fact]
    public void Counts_frames_alike_where_asked()
    {
        var score = Run.Score(new SubjectConsistency { Unit = ConsistencyUnit.Frames }, Still, Turning, Short);

        Assert.Equal((2 + Math.Sqrt(0.5)) / 5, score.Value, 12);
        Assert.Equal((1 + Math.Sqrt(0.5)) / 3, score.Parts.Single().Value, 12);
        Assert.NotNull(score.Interval);
    }

    // Half of what the frame before says, and half of what the first does.
    [Fact]
    public void Holds_frames_against_the_one_before_and_the_first() => Assert.Equal(
        ((1 + 1) + (0 + 0) + (1 + 0)) / 6.0, Run.Score(new SubjectConsistency(), """{"frame_embeddings":[[1,0],[1,0],[0,1],[0,1]]}""").Value, 12);

    [Fact]
    public void Asks_an_image_network_of_the_frames()
    {
        var models = new FakeModels().With(ModelRoles.ImageFeatures, static _ => [1f, 2f]);
        var records = new Run.Records(["""{"video":"drawn/1.mp4"}"""]) { Media = new FakeMedia(), Models = models };

        Assert.Equal(1, Assert.IsType<Measurement.Score>(Run.Measure(new SubjectConsistency(), records, threads: 1, 1)).Value, 12);
    }

    [Fact]
    public void Leaves_out_videos_without_two_frames_and_is_the_worst_where_all_are_such()
    {
        Assert.Equal(["2 records have fewer than two frames, or an embedding of length 0 and are left out"], Run.Score(new SubjectConsistency(), Still, """{"frame_embeddings":[[1,0]]}""", """{"frame_embeddings":[[1,0],[0,0]]}""").Notes);
        Assert.Equal(0, Run.Score(new SubjectConsistency(), """{"frame_embeddings":[[1,0]]}""").Value);
    }

    [Fact]
    public void Refuses_vectors_of_different_lengths() => Assert.Throws<AuditException>(() => Run.On(new SubjectConsistency(), """{"frame_embeddings":[[1,0],[1]]}"""));
}
